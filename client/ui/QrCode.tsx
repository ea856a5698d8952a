import { create } from 'qrcode'
import { useMemo } from 'react'
import classes from './ui.module.css'

const pathOf = (text: string): { size: number; path: string } => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`
  return { size: modules.size, path }
}

export interface QrCodeProps {
  text: string
  /** What it says, for readers: «Mã vào cửa của đồng chí …». */
  label: string
  /** Side in CSS px, quiet zone included. */
  size?: number
}

/** A QR code as SVG: black on white in every theme, quiet zone of four modules, works offline. */
export const QrCode = ({ text, label, size = 240 }: QrCodeProps) => {
  const code = useMemo(() => pathOf(text), [text])
  const box = `-4 -4 ${code.size + 8} ${code.size + 8}`
  return (
    <svg
      className={classes.qr}
      width={size}
      height={size}
      viewBox={box}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x="-4" y="-4" width="100%" height="100%" fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  )
}
