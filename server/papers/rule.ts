import { crc32, deflateSync } from 'node:zlib'

const chunk = (kind: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}

const WIDTH = 1000
const HEIGHT = 8
const [GREY_ALPHA, DEPTH] = [4, 8]

/**
 * A black rule in the middle of a clear picture, `share` of its width (0 to 1). Stretched over merged cells it gives a
 * heading the rule of the right length, which neither a border (as long as the cell) nor an underline can.
 */
export const rulePicture = (share: number): Uint8Array => {
  const length = Math.round(WIDTH * Math.min(1, Math.max(0, share)))
  const from = Math.floor((WIDTH - length) / 2)
  const row = WIDTH * 2 + 1
  const pixels = Buffer.alloc(row * HEIGHT)
  for (let x = from; x < from + length; x++) pixels[row + 1 + x * 2 + 1] = 255
  const size = Buffer.alloc(13)
  size.writeUInt32BE(WIDTH, 0)
  size.writeUInt32BE(HEIGHT, 4)
  size.set([DEPTH, GREY_ALPHA, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [chunk('IHDR', size), chunk('IDAT', deflateSync(pixels)), chunk('IEND', new Uint8Array())]
  return new Uint8Array(Buffer.concat([signature, ...parts]))
}
