import type { Conference } from '../../../../shared/conferences'

export const People = ({ conference }: { conference: Conference }) => <div>{conference.title}</div>
