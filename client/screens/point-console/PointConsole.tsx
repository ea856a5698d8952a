import { getPoint } from '../../../shared/points'
import { problem } from '../../../shared/problems'
import { useAddressId } from '../../address'
import { useCall } from '../../api'
import { Loaded, ProblemPage } from '../../ui/Loaded'
import { SkeletonRows } from '../../ui/Waiting'
import { ConsolePage } from './ConsolePage'

const PointConsole = () => {
  const id = useAddressId()
  const point = useCall(getPoint, { params: { id } })
  return (
    <Loaded query={point} skeleton={<SkeletonRows rows={8} />}>
      {(found) =>
        found.can.includes('operate') ? (
          <ConsolePage key={found.id} point={found} />
        ) : (
          <ProblemPage problem={problem('forbidden', 'not_allowed')} />
        )
      }
    </Loaded>
  )
}
export default PointConsole
