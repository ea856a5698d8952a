import { getPoint } from '../../../shared/points'
import { useAddressId } from '../../address'
import { useCall } from '../../api'
import { Loaded } from '../../ui/Loaded'
import { SkeletonRows } from '../../ui/Waiting'
import { ConsolePage } from './ConsolePage'

const PointConsole = () => {
  const id = useAddressId()
  const point = useCall(getPoint, { params: { id } })
  return (
    <Loaded query={point} skeleton={<SkeletonRows rows={8} />}>
      {(found) => <ConsolePage key={found.id} point={found} />}
    </Loaded>
  )
}
export default PointConsole
