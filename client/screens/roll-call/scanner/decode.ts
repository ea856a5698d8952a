import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'

prepareZXingModule({
  overrides: { locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasm : prefix + path) },
})

/** The text of the QR code in a picture, or undefined. */
export const codeIn = async (picture: ImageData): Promise<string | undefined> => {
  const found = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 1, tryInvert: false })
  const text = found.find(({ isValid }) => isValid)?.text.trim()
  return text || undefined
}
