import { at, inArea, policy } from '../access/policy'

export const policies = {
  compose: policy(
    'compose',
    'An organizer or secretary whose area holds the point says who is expected there',
    inArea('organizer', 'secretary'),
  ),
  see: policy(
    'see',
    'Staff whose area holds the point, its operator and its roll-call phone see who is expected',
    inArea('organizer', 'director', 'chair', 'secretary', 'observer', 'admin'),
    at('operator', 'helper'),
  ),
  invited: policy('invited', 'A seat link opens that seat and nothing else', at('delegate')),
}
