import { inArea, near, policy } from '../access/policy'

const STAFF = ['organizer', 'director', 'chair', 'secretary', 'operator', 'editor', 'observer', 'admin'] as const

export const policies = {
  see: policy('see', 'Whoever has a role at, above or below its root knows of a conference', near(...STAFF, 'helper')),
  create: policy('create', 'An organizer whose area holds the convening unit drafts a conference', inArea('organizer')),
  change: policy('change', 'An organizer whose area holds the convening unit changes it', inArea('organizer')),
  compose: policy(
    'compose',
    'An organizer whose area holds the convening unit edits points, programme and composition',
    inArea('organizer'),
  ),
  propose: policy('propose', 'An organizer proposes it to a director of the convening area', inArea('organizer')),
  approve: policy('approve', 'A director of the convening area approves what was proposed', inArea('director')),
  send_back: policy(
    'send_back',
    'A director of the convening area sends a proposal back with a reason',
    inArea('director'),
  ),
  summon: policy('summon', 'The organizer summons an approved conference', inArea('organizer')),
  end: policy(
    'end',
    'An organizer or director ends a conference whose sessions are over',
    inArea('organizer', 'director'),
  ),
  sign: policy('sign', 'A chair or director signs an ended conference', inArea('chair', 'director')),
  archive: policy('archive', 'An organizer archives a signed conference', inArea('organizer')),
  postpone: policy(
    'postpone',
    'An organizer or director postpones a conference to a new date',
    inArea('organizer', 'director'),
  ),
  cancel: policy(
    'cancel',
    'An organizer or director cancels a conference with a reason',
    inArea('organizer', 'director'),
  ),
  copy: policy('copy', 'An organizer whose area holds the convening unit copies a conference', inArea('organizer')),
}
