import {
  ConnectionState,
  DisconnectReason,
  ParticipantEvent,
  RemoteAudioTrack,
  type RemoteParticipant,
  RemoteVideoTrack,
  Room,
  RoomEvent,
  Track,
} from 'livekit-client'
import { socketAddress } from './address'
import './quiet'
import { whoIs } from './identity'
import { createOutgoing, type Outgoing } from './outgoing'
import { freeSections } from './sections'

export type PictureTrack = RemoteVideoTrack
export type SoundTrack = RemoteAudioTrack

/** Somebody in the room whom the server shows to us: whoever is or was on stage. */
export interface Person {
  identity: string
  /** The point behind `p{point}.{device}`; null for others. */
  point: number | null
  name: string
  /** There while subscribed. */
  picture: PictureTrack | null
  sound: SoundTrack | null
  /** Publishes a picture or sound, whether or not this page takes it. */
  onStage: boolean
  soundMuted: boolean
}

/** What of the stage this page takes. */
export interface Taking {
  pictures: boolean
  sound: boolean
}

export type Ending = 'elsewhere' | 'removed' | 'closed' | 'lost'

export interface LineEvents {
  changed: () => void
  reconnecting: () => void
  back: () => void
  /** `elsewhere`: the same browser opened this page twice; the newer one stays. */
  ended: (why: Ending) => void
}

/** A connection to one room. */
export interface Line extends Outgoing {
  /** Connected, and not trying to get back. */
  solid: () => boolean
  permitted: () => boolean
  people: () => Person[]
  soundBlocked: () => boolean
  take: (what: Taking) => void
  startSound: () => Promise<void>
  leave: () => Promise<void>
}

const ENDINGS: Partial<Record<DisconnectReason, Ending>> = {
  [DisconnectReason.DUPLICATE_IDENTITY]: 'elsewhere',
  [DisconnectReason.PARTICIPANT_REMOVED]: 'removed',
  [DisconnectReason.ROOM_DELETED]: 'closed',
  [DisconnectReason.ROOM_CLOSED]: 'closed',
}

const personOf = (person: RemoteParticipant): Person => {
  const picture = person.getTrackPublication(Track.Source.Camera)
  const sound = person.getTrackPublication(Track.Source.Microphone)
  const who = whoIs(person.identity)
  return {
    identity: person.identity,
    point: who?.kind === 'point' ? who.owner : null,
    name: person.name ?? '',
    picture: picture?.isSubscribed && picture.track instanceof RemoteVideoTrack ? picture.track : null,
    sound: sound?.isSubscribed && sound.track instanceof RemoteAudioTrack ? sound.track : null,
    onStage: picture !== undefined || sound !== undefined,
    soundMuted: sound?.isMuted ?? true,
  }
}

/** Asks for what of the stage this page takes; nobody else publishes, so everything published is the stage. */
const takeFrom = (person: RemoteParticipant, what: Taking): void => {
  for (const publication of person.trackPublications.values()) {
    const wanted = publication.kind === Track.Kind.Video ? what.pictures : what.sound
    if (publication.isDesired !== wanted) publication.setSubscribed(wanted)
  }
}

const CHANGES = [
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.TrackSubscribed,
  RoomEvent.TrackUnsubscribed,
  RoomEvent.TrackPublished,
  RoomEvent.TrackUnpublished,
  RoomEvent.TrackMuted,
  RoomEvent.TrackUnmuted,
  RoomEvent.LocalTrackPublished,
  RoomEvent.LocalTrackUnpublished,
  RoomEvent.AudioPlaybackStatusChanged,
  RoomEvent.ParticipantNameChanged,
] as const

const listen = (room: Room, events: LineEvents): void => {
  for (const change of CHANGES) room.on(change, events.changed)
  room.localParticipant.on(ParticipantEvent.ParticipantPermissionsChanged, events.changed)
  room.on(RoomEvent.LocalTrackUnpublished, () => freeSections(room))
  room.on(RoomEvent.Reconnecting, events.reconnecting)
  room.on(RoomEvent.SignalReconnecting, events.reconnecting)
  room.on(RoomEvent.Reconnected, events.back)
  room.on(RoomEvent.Disconnected, (reason) => events.ended((reason !== undefined && ENDINGS[reason]) || 'lost'))
}

/**
 * The library sends the media's description beside the request to publish, to save one way. A request that comes as the
 * permission ends is refused, but the server keeps the media and takes it for the next publication, which nobody then
 * receives. Where the library knows no codecs, it waits for the server's word first.
 */
const offerWhenAccepted = (room: Room): void => room.localParticipant.setEnabledPublishCodecs([])

export interface Entry {
  address: string
  token: string
}

/** Joins a room, hidden and listening; what the server permits decides the rest. Rejects when it cannot. */
export const joinRoom = async (entry: Entry, events: LineEvents, taking: Taking): Promise<Line> => {
  const room = new Room({
    adaptiveStream: true,
    dynacast: true,
    stopLocalTrackOnUnpublish: false,
    disconnectOnPageLeave: true,
  })
  let wanted = taking
  const takeAll = (): void => {
    for (const person of room.remoteParticipants.values()) takeFrom(person, wanted)
  }
  room.on(RoomEvent.TrackPublished, takeAll).on(RoomEvent.ParticipantConnected, takeAll)
  // Who takes everything lets the server send at once: to ask for each picture costs a page 200 ms.
  const autoSubscribe = taking.pictures && taking.sound
  await room.connect(socketAddress(entry.address, location.origin), entry.token, { autoSubscribe })
  offerWhenAccepted(room)
  room.on(RoomEvent.Reconnected, () => offerWhenAccepted(room))
  listen(room, events)
  takeAll()
  return {
    ...createOutgoing(room.localParticipant),
    solid: () => room.state === ConnectionState.Connected,
    permitted: () => room.localParticipant.permissions?.canPublish ?? false,
    people: () => [...room.remoteParticipants.values()].map(personOf),
    soundBlocked: () => !room.canPlaybackAudio,
    take: (what) => {
      wanted = what
      takeAll()
    },
    startSound: () => room.startAudio(),
    leave: async () => {
      room.removeAllListeners()
      await room.disconnect(false)
    },
  }
}
