import { at, inArea, policy } from '../access/policy'

const leaders = inArea('director', 'chair', 'secretary', 'organizer', 'observer')

export const hearing = {
  hall: policy(
    'hear_hall',
    'A hall is heard by those who work in it, and by whoever directs, chairs, records, organizes or observes above it',
    at('operator', 'helper'),
    leaders,
  ),
  seat: policy(
    'hear_seat',
    'A delegate hears what comes down to the own hall: sessions, programme, floor',
    at('delegate'),
  ),
  subtree: policy(
    'watch_subtree',
    'A subtree is watched by whoever directs, chairs, records, organizes or observes it, and by the operator of its own top',
    at('operator'),
    leaders,
  ),
}
