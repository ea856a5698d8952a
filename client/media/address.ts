/** `/livekit` of our own origin, or an address of its own, as a websocket address. */
export const socketAddress = (address: string, origin: string): string =>
  new URL(address, origin).href.replace(/^http/, 'ws').replace(/\/$/, '')
