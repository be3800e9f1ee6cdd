/** The version of this package, as programs say it; a test holds it to package.json. */
export const packageVersion = '0.1.0'
