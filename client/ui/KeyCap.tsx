/** A key as printed on a keyboard. Decoration: what it does is said by `aria-keyshortcuts` or by the words beside it. */
export const KeyCap = ({ name }: { name: string }) => (
  <span className="key" aria-hidden="true">
    {name}
  </span>
)
