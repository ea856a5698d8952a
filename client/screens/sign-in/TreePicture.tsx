import { useTranslation } from 'react-i18next'
import classes from './sign-in.module.css'

const CENTRE = { x: 96, y: 486 }
const PROVINCES = 63
const WAY = 36
const WARDS = 12

type Spot = { x: number; y: number }
const onRing = (radius: number, degrees: number): Spot => ({
  x: CENTRE.x + radius * Math.cos((degrees * Math.PI) / 180),
  y: CENTRE.y + radius * Math.sin((degrees * Math.PI) / 180),
})
const spread = (count: number, radius: number, from: number, to: number): Spot[] =>
  Array.from({ length: count }, (_, at) => onRing(radius, from + ((to - from) * at) / (count - 1)))

const provinces = spread(PROVINCES, 232, -66, 66)
const province = provinces[WAY] ?? CENTRE
const cities = spread(8, 424, -8.3, 29.5)
const city = cities[4] ?? CENTRE
const wards = spread(WARDS, 624, -9, 29.6)

const bend = (from: Spot, to: Spot, lean: number): string => {
  const x = from.x + (to.x - from.x) * 0.5
  return `M${from.x} ${from.y}Q${x} ${from.y + (to.y - from.y) * lean} ${to.x} ${to.y}`
}

/** One tree from the centre to the wards, with the real counts of May 2022; hidden where there is no room for it. */
export const TreePicture = () => {
  const { t } = useTranslation()
  const names = t('sign-in:places.wards').split('|')
  return (
    <svg className={classes.tree} viewBox="0 0 900 900" role="img" aria-label={t('sign-in:picture')}>
      <path className={classes.ring} d="M268.5 98.7A424 424 0 0 1 268.5 873.3" />
      <path className={classes.ring} d="M349.8 -84.1A624 624 0 0 1 349.8 1056.1" />
      {provinces.map((spot, at) => (
        <path
          key={`to ${spot.y}`}
          className={at === WAY ? classes.way : classes.thread}
          d={`M${CENTRE.x} ${CENTRE.y}L${spot.x} ${spot.y}`}
        />
      ))}
      {cities.map((spot, at) => (
        <path key={spot.y} className={at === 4 ? classes.way : classes.thread2} d={bend(province, spot, 0.1)} />
      ))}
      {wards.map((spot) => (
        <path key={spot.y} className={classes.way} d={bend(city, spot, 0.2)} />
      ))}
      {provinces.map((spot) => (
        <circle key={spot.y} className={classes.dot} cx={spot.x} cy={spot.y} r={2.6} />
      ))}
      {cities.map((spot) => (
        <circle key={spot.y} className={classes.dot2} cx={spot.x} cy={spot.y} r={3.4} />
      ))}
      {wards.map((spot, at) => (
        <g key={spot.y}>
          <circle className={classes.on} cx={spot.x} cy={spot.y} r={4.5} />
          <text x={spot.x + 14} y={spot.y + 5}>
            {names[at]}
          </text>
        </g>
      ))}
      <circle className={classes.on} cx={province.x} cy={province.y} r={6} />
      <circle className={classes.on} cx={city.x} cy={city.y} r={6} />
      <text className={classes.label} x={province.x + 4} y={province.y + 28}>
        {t('sign-in:places.province')}
      </text>
      <text className={classes.label} x={city.x - 12} y={city.y + 28} textAnchor="end">
        {t('sign-in:places.city')}
      </text>
      <circle cx={CENTRE.x} cy={CENTRE.y} r="32" fill="#A8141C" />
      <path
        fill="#FFD34D"
        transform="translate(74.67 464.67) scale(.8889)"
        d="M24 8.5l3.48 10.71h11.26l-9.11 6.62 3.48 10.71L24 29.92l-9.11 6.62 3.48-10.71-9.11-6.62h11.26z"
      />
      <text className={classes.label} x={CENTRE.x} y={CENTRE.y + 58} textAnchor="middle">
        {t('sign-in:places.centre')}
      </text>
    </svg>
  )
}
