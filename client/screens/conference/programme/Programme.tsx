import type { Conference } from '../../../../shared/conferences'

export const Programme = ({ conference }: { conference: Conference }) => <div>{conference.title}</div>
