import { type LocalParticipant, Track } from 'livekit-client'
import { expect, test, vi } from 'vitest'
import { createPublication } from '../../client/media/publication'

interface Sent {
  track: FakeTrack
  answer: () => void
}

/** A camera's or microphone's track; each copy has an id of its own, as in browsers. */
class FakeTrack {
  static count = 0
  readonly id = `track ${++FakeTrack.count}`
  readyState: 'live' | 'ended' = 'live'
  enabled = true
  clone = () => new FakeTrack()
  stop = () => {
    this.readyState = 'ended'
  }
}

/** A participant whose server answers when the test says so. */
function around() {
  const sent: Sent[] = []
  const trackPublications = new Map<FakeTrack, object>()
  const me = {
    trackPublications,
    publishTrack: vi.fn(async (track: FakeTrack) => {
      await new Promise<void>((answer) => sent.push({ track, answer }))
      const made = { track: { mediaStreamTrack: track } }
      trackPublications.set(track, made)
      return made
    }),
    unpublishTrack: vi.fn(async (local: { mediaStreamTrack: FakeTrack }) =>
      trackPublications.delete(local.mediaStreamTrack),
    ),
  }
  const source = Track.Source.Camera
  const publication = createPublication(me as unknown as LocalParticipant, { source })
  const given = (track: FakeTrack) => publication.give(track as unknown as MediaStreamTrack, true)
  const out = () => [...trackPublications.keys()]
  return { publication, sent, given, out }
}

test('each turn sends a copy that the server has not heard of; the kept track stays untouched', async () => {
  const { publication, sent, given, out } = around()
  const kept = new FakeTrack()
  const first = given(kept)
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  sent[0]?.answer()
  await first
  await publication.withdraw()
  expect([out(), sent[0]?.track.readyState, kept.readyState]).toEqual([[], 'ended', 'live'])
  const second = given(kept)
  await vi.waitFor(() => expect(sent).toHaveLength(2))
  sent[1]?.answer()
  await second
  expect(new Set([kept.id, sent[0]?.track.id, sent[1]?.track.id]).size).toBe(3)
  expect(publication.carries(kept as unknown as MediaStreamTrack)).toBe(true)
})

test('a publication answered after its turn is taken back, and the next one has not waited for it', async () => {
  const { publication, sent, given, out } = around()
  const late = given(new FakeTrack())
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  await publication.withdraw()
  const next = given(new FakeTrack())
  await vi.waitFor(() => expect(sent).toHaveLength(2))
  sent[1]?.answer()
  await next
  sent[0]?.answer()
  expect(await late).toBeUndefined()
  expect(out()).toEqual([sent[1]?.track])
})

test('a track that has ended is not given: it would show nothing', async () => {
  const { sent, given, out } = around()
  const ended = new FakeTrack()
  ended.stop()
  expect(await given(ended)).toBeUndefined()
  expect([sent, out()]).toEqual([[], []])
})
