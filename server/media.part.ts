/** `off`: no server can be had or none came up; `reason` says which. Everything but video works in every state. */
export type MediaState = 'ready' | 'starting' | 'off'
export type MediaReason = 'no_binary' | 'did_not_start' | 'not_answering'
export interface MediaStatus {
  state: MediaState
  /** UTC ms. Of `ready`: since this server first answered, so that one that outlived an application keeps its moment. */
  since: number
  reason?: MediaReason
}

export interface Permission {
  /** Seen by the others (un-hidden). */
  onStage: boolean
  /** Camera and microphone; implies being seen. */
  publish: boolean
}

export interface Grant {
  room: string
  identity: string
  name: string
  permission: Permission
  subscribe: boolean
}

/** Somebody whose media is connected, hidden or not. `joinedAt` in UTC ms by the media server's clock. */
export interface Listed {
  participantSid: string
  identity: string
  joinedAt: number
  roomSid: string
  publishing: boolean
}

/** A webhook as it was received: the raw body, and the event id that a second arrival repeats. `received` in UTC ms. */
export interface WebhookEvent {
  id: string
  received: number
  body: string
}

/**
 * What domains may ask of the media server. Nobody is in a room while the state is not `ready`: `permit`, `remove` and
 * `muteAll` then do nothing (people come back with fresh tokens), `openRoom` and `closeRoom` are done as soon as it is.
 * A server that is ready but fails to answer makes a call reject; repeating is safe.
 */
export interface Media {
  state(): MediaStatus
  /** Called after each change; gives the function that stops it. */
  onState(listener: (state: MediaState) => void): () => void
  /** Idempotent; the name is c{conference}.s{session}.e{epoch}. */
  openRoom(name: string): Promise<void>
  /** Puts everybody out. Idempotent. */
  closeRoom(name: string): Promise<void>
  /** Undefined: the server did not answer, which is not "everyone left". A room that does not stand is empty. */
  list(name: string): Promise<Listed[] | undefined>
  /** Replaces all rights of a participant; never hides again whom others have seen. Absent: nothing happens. */
  permit(room: string, identity: string, permission: Permission): Promise<void>
  /** Does not revoke the token: whoever removes keeps the denial and removes again when the person returns. */
  remove(room: string, identity: string): Promise<void>
  /** Mutes the microphones of all but those identities. */
  muteAll(room: string, except: string[]): Promise<void>
  /** Lives 10 minutes, every grant written out. */
  token(grant: Grant): Promise<string>
  /** Where the browser connects: a path of our own origin, or LIVEKIT_PUBLIC_URL. */
  address(): string
  close(options: { keepServer: boolean }): Promise<void>
}

/** What the media side asks of the application. */
export interface MediaHooks {
  /** Names of all rooms that should stand now; asked each time a server comes up. */
  openRooms(): Promise<string[]>
  /** Keeps a verified webhook durably before it is answered; a second one with the same id is no second row. */
  store(event: WebhookEvent): Promise<void>
  /** After each kept webhook: there is something to process. Must not throw. */
  stored(): void
}
