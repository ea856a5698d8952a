import { bacNinhSeats, queVoSeats, wardSeats } from './seats-bac-ninh'
import { centreSeats } from './seats-centre'
import { cuKuinSeats, dakLakSeats } from './seats-dak-lak'
import { tuSonSeats } from './seats-tu-son'
import type { Seat } from './types'

/** Every named seat, hall by hall, each hall in the order of its list. */
export const seats: readonly Seat[] = [
  ...centreSeats,
  ...bacNinhSeats,
  ...tuSonSeats,
  ...wardSeats,
  ...queVoSeats,
  ...dakLakSeats,
  ...cuKuinSeats,
]

/** The seats of one hall. */
export const seatsAt = (point: string): readonly Seat[] => seats.filter((seat) => seat.point === point)

/** Whom a seat shows: the archive as printed, the rehearsal with nobody real in it. */
export const nameIn = (copy: 'archive' | 'rehearsal', seat: Seat) =>
  copy === 'rehearsal' && seat.standIn ? seat.standIn : seat.name
