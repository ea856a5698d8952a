import { Fragment } from 'react'

/** A long office breaks at its commas before it breaks anywhere else. */
export const Office = ({ text }: { text: string }) => {
  const parts = text.split(/(?<=,)\s+/)
  return (
    <>
      {parts.map((part, at) => (
        <Fragment key={part}>
          {at > 0 && ' '}
          <span style={{ display: 'inline-block' }}>{part}</span>
        </Fragment>
      ))}
    </>
  )
}
