import { at, inArea, near, policy } from '../access/policy'

export const policies = {
  see: policy(
    'see',
    'Whoever works at a point of the session sees who has asked and who speaks',
    near('organizer', 'director', 'chair', 'secretary', 'operator', 'observer', 'admin', 'helper'),
  ),
  ask: policy('ask', 'The operator asks for the floor for exactly its own point', at('operator')),
  withdraw: policy('withdraw', 'The operator takes back the request of its own point', at('operator')),
  refuse: policy('refuse', 'A director whose area holds the host takes a request off the queue', inArea('director')),
  give: policy('give', 'A director whose area holds the host gives the floor and ends turns', inArea('director')),
}
