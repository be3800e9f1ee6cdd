import { readdirSync, readFileSync } from 'node:fs'

interface Entry {
  readonly pid: number
  readonly parent: number
  readonly group: number
  readonly session: number
}

/**
 * The processes that come from a session's leader, itself included: whoever is still in its session
 * or group, and their children even if these left both. Those whose parents are gone as well are
 * known by `mark`, a text in their environment. Only the leader where there is no /proc.
 */
export function familyOf(leader: number, mark?: string): readonly number[] {
  const table = processTable()
  const marked = table.filter(({ pid }) => mark !== undefined && environmentOf(pid).includes(mark))
  const family = new Set([leader, ...marked.map(({ pid }) => pid)])
  let before: number
  do {
    before = family.size
    for (const { pid, parent, group, session } of table) {
      if (session === leader || group === leader || family.has(parent)) family.add(pid)
    }
  } while (family.size > before)
  return [...family]
}

function processTable(): readonly Entry[] {
  return entriesOfProc()
    .filter(name => /^\d+$/.test(name))
    .map(readEntry)
    .filter(entry => entry !== undefined)
}

function entriesOfProc(): readonly string[] {
  try {
    return readdirSync('/proc')
  } catch {
    return []
  }
}

/** Empty for a process that is gone or that belongs to somebody else. */
function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1')
  } catch {
    return ''
  }
}

// proc(5): pid (name) state ppid pgrp session ... where the name may hold blanks and parentheses.
function readEntry(pid: string): Entry | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const [state, parent, group, session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // Dead already, but nobody has asked how it ended.
    if (state === 'Z' || state === 'X') return undefined
    return {
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
      session: Number(session)
    }
  } catch {
    return undefined
  }
}
