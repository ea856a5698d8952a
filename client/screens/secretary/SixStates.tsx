import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type SeatState, StateIcon, seatStates, stateColor } from '../../ui/StateIcon'
import proof from './evidence.module.css'

/** The six named states; choosing sets one. */
export const SixStates = ({
  value,
  onChange,
}: {
  value: SeatState | undefined
  onChange: (state: SeatState) => void
}) => {
  const { t } = useTranslation()
  const name = useId()
  return (
    <div className={proof.six} role="radiogroup" aria-label={t('secretary:decide.states')}>
      {seatStates.map((state) => (
        <label key={state} style={{ color: stateColor(state) }}>
          <input type="radio" name={name} checked={state === value} onChange={() => onChange(state)} />
          <StateIcon state={state} size={16} decorative />
          <span>{t(`ui:state.${state}`)}</span>
        </label>
      ))}
    </div>
  )
}
