import { writeFileSync } from 'node:fs'
import QRCode from 'qrcode'

const [WIDE, HIGH, SIDE] = [640, 480, 300]
const [PAPER, INK] = [200, 20]

const luma = (text: string | null): Buffer => {
  const picture = Buffer.alloc(WIDE * HIGH, PAPER)
  if (text === null) return picture
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const dot = Math.floor(SIDE / modules.size)
  const left = Math.floor((WIDE - dot * modules.size) / 2)
  const top = Math.floor((HIGH - dot * modules.size) / 2)
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue
      for (let line = 0; line < dot; line++) {
        const from = (top + row * dot + line) * WIDE + left + column * dot
        picture.fill(INK, from, from + dot)
      }
    }
  return picture
}

/** A film for Chromium's fake camera at ten pictures a second: each code (or an empty wall) for `hold` pictures. */
export const film = (path: string, codes: readonly (string | null)[], hold = 10): void => {
  const colour = Buffer.alloc((WIDE * HIGH) / 2, 128)
  const frames = codes.flatMap((code) => {
    const frame = [Buffer.from('FRAME\n'), luma(code), colour]
    return Array.from({ length: hold }, () => frame).flat()
  })
  writeFileSync(path, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDE} H${HIGH} F10:1 Ip A1:1 C420mpeg2\n`), ...frames]))
}
