import type { Conference } from '../../../../shared/conferences'

export const Points = ({ conference }: { conference: Conference }) => <div>{conference.title}</div>
