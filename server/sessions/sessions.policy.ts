import { inArea, near, policy, theServer } from '../access/policy'

export const policies = {
  see: policy(
    'see',
    'Whoever has a role at, above or below the host knows of the session',
    near('organizer', 'director', 'chair', 'secretary', 'operator', 'editor', 'observer', 'admin', 'helper'),
  ),
  plan: policy(
    'plan',
    'An organizer or director whose area holds the host plans a session there',
    inArea('organizer', 'director'),
  ),
  change: policy(
    'change',
    'An organizer or director whose area holds the host changes a planned session',
    inArea('organizer', 'director'),
  ),
  open: policy('open', 'A director whose area holds the host declares it open', inArea('director')),
  pause: policy('pause', 'A director whose area holds the host pauses it', inArea('director')),
  resume: policy('resume', 'A director whose area holds the host goes on', inArea('director')),
  close: policy('close', 'A director whose area holds the host closes it', inArea('director'), theServer),
  reopen: policy('reopen', 'A director whose area holds the host reopens it with a reason', inArea('director')),
  cancel: policy(
    'cancel',
    'A director or organizer whose area holds the host cancels what has not begun',
    inArea('director', 'organizer'),
    theServer,
  ),
  conduct: policy(
    'conduct',
    'A director whose area holds the host gives the floor and moves the programme',
    inArea('director'),
    theServer,
  ),
}
