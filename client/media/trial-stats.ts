/** What WebRTC counts, in the units of a trial. Two reports are compared, so that only the trial's own span counts. */
type Row = Record<string, unknown>

const rowsOf = (report: RTCStatsReport | undefined): Row[] => {
  const rows: Row[] = []
  report?.forEach((row: Row) => {
    rows.push(row)
  })
  return rows
}
const numberOf = (row: Row | undefined, name: string): number | null => {
  const value = row?.[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}
const sumOf = (rows: readonly Row[], type: string, name: string): number =>
  rows.filter((row) => row.type === type).reduce((sum, row) => sum + (numberOf(row, name) ?? 0), 0)

const percent = (part: number, whole: number): number => (whole <= 0 ? 0 : Math.round((part / whole) * 1000) / 10)

/** Milliseconds there and back over the chosen pair. */
export const roundTripOf = (report: RTCStatsReport | undefined): number | null => {
  const seconds = rowsOf(report)
    .filter((row) => row.type === 'candidate-pair' && row.state === 'succeeded')
    .map((row) => numberOf(row, 'currentRoundTripTime'))
    .find((each) => each !== null)
  return seconds === undefined || seconds === null ? null : seconds * 1000
}

/** What goes up: the line's estimate where the browser has one, else what was sent. */
export const upOf = (before: RTCStatsReport | undefined, after: RTCStatsReport | undefined, ms: number) => {
  const [first, last] = [rowsOf(before), rowsOf(after)]
  const bytes = sumOf(last, 'outbound-rtp', 'bytesSent') - sumOf(first, 'outbound-rtp', 'bytesSent')
  if (bytes <= 0) return null
  const packets = sumOf(last, 'outbound-rtp', 'packetsSent') - sumOf(first, 'outbound-rtp', 'packetsSent')
  const lost = sumOf(last, 'remote-inbound-rtp', 'packetsLost') - sumOf(first, 'remote-inbound-rtp', 'packetsLost')
  const estimate = last.map((row) => numberOf(row, 'availableOutgoingBitrate')).find((each) => each !== null)
  const sent = (bytes * 8) / ms
  return {
    rate: Math.round(Math.max(sent, (estimate ?? 0) / 1000)),
    loss: percent(Math.max(0, lost), packets),
    held: last.some((row) => row.type === 'outbound-rtp' && row.qualityLimitationReason === 'bandwidth'),
  }
}

/** What comes down again. */
export const downOf = (before: RTCStatsReport | undefined, after: RTCStatsReport | undefined, ms: number) => {
  const [first, last] = [rowsOf(before), rowsOf(after)]
  const grown = (name: string): number => sumOf(last, 'inbound-rtp', name) - sumOf(first, 'inbound-rtp', name)
  const bytes = grown('bytesReceived')
  if (bytes <= 0) return null
  const lost = Math.max(0, grown('packetsLost'))
  return { rate: Math.round((bytes * 8) / ms), loss: percent(lost, lost + grown('packetsReceived')) }
}

/** Size and pace of the picture that came back. */
export const pictureOf = (before: RTCStatsReport | undefined, after: RTCStatsReport | undefined, ms: number) => {
  const of = (report: RTCStatsReport | undefined) =>
    rowsOf(report).find((row) => row.type === 'inbound-rtp' && row.kind === 'video')
  const last = of(after)
  const frames = (numberOf(last, 'framesDecoded') ?? 0) - (numberOf(of(before), 'framesDecoded') ?? 0)
  if (!last || frames <= 0) return null
  return {
    width: numberOf(last, 'frameWidth') ?? 0,
    height: numberOf(last, 'frameHeight') ?? 0,
    fps: Math.round((frames * 1000) / ms),
  }
}
