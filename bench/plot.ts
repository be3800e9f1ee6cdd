import type { Curve, Point } from './bench.js'
import { format, slope } from './numbers.js'

const width = 640
const height = 400
const margin = { left: 80, right: 150, top: 40, bottom: 55 }
const colours = ['#0b62a4', '#c14a09', '#2e7d32', '#6a1b9a', '#795548']

/** A curve on two logarithmic axes as an SVG: a power of the work is a straight line. */
export function plot({ title, work, cost, lines }: Curve): string {
  const points = [...lines.values()].flat()
  const x = axis(
    points.map(point => point.work),
    margin.left,
    width - margin.right
  )
  const y = axis(
    points.map(point => point.cost),
    height - margin.bottom,
    margin.top
  )
  const curves = [...lines].map(([name, list], nth) => line(name, list, nth, x, y))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${margin.left}" y="22" font-size="15">${escaped(title)}</text>
${x.marks.map(mark => vertical(mark, x.place(mark))).join('\n')}
${y.marks.map(mark => horizontal(mark, y.place(mark))).join('\n')}
<text x="${(margin.left + width - margin.right) / 2}" y="${height - 12}" text-anchor="middle">${escaped(work)}</text>
<text transform="translate(16 ${height / 2}) rotate(-90)" text-anchor="middle">${escaped(cost)}</text>
${curves.join('\n')}
</svg>
`
}

interface Axis {
  readonly marks: readonly number[]
  readonly place: (value: number) => number
}

/** Whole powers of ten around the values, laid out from one end to the other. */
function axis(values: readonly number[], from: number, to: number): Axis {
  const positive = values.filter(value => value > 0).map(Math.log10)
  const low = Math.floor(Math.min(...positive))
  const high = Math.max(Math.ceil(Math.max(...positive)), low + 1)
  return {
    marks: Array.from({ length: high - low + 1 }, (_, nth) => 10 ** (low + nth)),
    place: value => Math.round(from + ((Math.log10(value) - low) / (high - low)) * (to - from))
  }
}

function line(name: string, list: readonly Point[], nth: number, x: Axis, y: Axis): string {
  const colour = colours[nth % colours.length]
  const places = list.map(({ work, cost }) => `${x.place(work)},${y.place(cost)}`)
  const dots = places.map(place => {
    const [left, top] = place.split(',')
    return `<circle cx="${left}" cy="${top}" r="3" fill="${colour}"/>`
  })
  const label = `${name}: slope ${format(slope(list))}`
  return `<polyline points="${places.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>
${dots.join('')}
<text x="${width - margin.right + 8}" y="${margin.top + 14 + nth * 18}" fill="${colour}">${escaped(label)}</text>`
}

function vertical(mark: number, at: number): string {
  return `<path d="M${at} ${margin.top}V${height - margin.bottom}" stroke="#ddd"/><text x="${at}" y="${height - margin.bottom + 18}" text-anchor="middle">${label(mark)}</text>`
}

function horizontal(mark: number, at: number): string {
  return `<path d="M${margin.left} ${at}H${width - margin.right}" stroke="#ddd"/><text x="${margin.left - 6}" y="${at + 4}" text-anchor="end">${label(mark)}</text>`
}

function label(value: number): string {
  return value >= 1 ? value.toLocaleString('en') : String(value)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
