import { inArea, policy } from '../access/policy'

export const policies = {
  compose: policy(
    'compose',
    'An organizer or director whose area holds the host edits the programme',
    inArea('organizer', 'director'),
  ),
  start: policy('start', 'A director whose area holds the host puts an item on the air', inArea('director')),
}
