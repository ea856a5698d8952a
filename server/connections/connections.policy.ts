import { at, inArea, policy } from '../access/policy'

export const policies = {
  join: policy('join', 'The operator brings exactly its own point into a session', at('operator')),
  watch: policy(
    'watch',
    'Staff whose area holds the host watch its session',
    inArea('director', 'chair', 'secretary', 'organizer', 'observer'),
  ),
  test: policy('test', 'The operator tries the line of exactly its own point', at('operator')),
  declare: policy('declare', 'The operator declares the check of exactly its own point', at('operator')),
  still: policy('still', 'The operator posts stills of exactly its own point', at('operator')),
  seeStill: policy('see_still', 'Stills of a hall are shown to directors above it', inArea('director')),
  removeDevice: policy(
    'remove_device',
    'A director whose area holds the point, or its operator, removes a device',
    inArea('director'),
    at('operator'),
  ),
}
