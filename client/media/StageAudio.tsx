import { useEffect } from 'react'
import type { Person, SoundTrack } from './line'

const usePlayed = (track: SoundTrack): void => {
  useEffect(() => {
    const element = track.attach()
    return () => {
      track.detach(element)
      element.remove()
    }
  }, [track])
}

const Played = ({ track }: { track: SoundTrack }) => {
  usePlayed(track)
  return null
}

/** Plays the sound of everybody in the room whose sound this page takes. */
export const StageAudio = ({ people }: { people: readonly Person[] }) =>
  people.map(({ identity, sound }) => sound && <Played key={`${identity}/${sound.sid}`} track={sound} />)
