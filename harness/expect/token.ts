/** A token: any character of ASCII but controls and tspecials (RFC 1945 §2.2), as a pattern. */
export const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"
