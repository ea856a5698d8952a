const PREFIX = /^điểm cầu\s+/iu

/** «Điểm cầu thành phố Từ Sơn» → «thành phố Từ Sơn», where the sentence around it already says «điểm cầu» or «Hội trường». */
export const bareName = (printedName: string): string => printedName.normalize('NFC').replace(PREFIX, '')
