export interface ScannerProps {
  point: object
  view: object
  sync: object
  onClose: () => void
  onByName: () => void
}
export const Scanner = (_: ScannerProps) => null
