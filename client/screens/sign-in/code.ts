export const CODE_LENGTH = 16

/** What counts of a typed or pasted code: letters and digits, in capitals. */
export const lettersOf = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** The code as printed: «7KMP 3XRD 9TQH 4WNC». */
export const grouped = (text: string): string =>
  lettersOf(text)
    .slice(0, CODE_LENGTH)
    .replace(/(.{4})(?=.)/g, '$1 ')
