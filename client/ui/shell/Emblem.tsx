/** The star on Party red. Decoration: the name stands beside it. */
export const Emblem = ({ size = 28 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <circle cx="24" cy="24" r="24" fill="#A8141C" />
    <path
      fill="#FFD34D"
      d="M24 8.5l3.48 10.71h11.26l-9.11 6.62 3.48 10.71L24 29.92l-9.11 6.62 3.48-10.71-9.11-6.62h11.26z"
    />
  </svg>
)
