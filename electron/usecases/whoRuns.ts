import type { scheduleContract } from '../../shared/contract/schedule.ts'
import { mayClaim, readLease } from '../store/schedulerLease.ts'
import { serviceOf } from '../workspace/turns.ts'
import type { UseCases } from './useCase.ts'

/** Who runs the schedule: this program, another one, and who will when this one closes. */
export const whoRuns: UseCases<Extract<keyof typeof scheduleContract, 'schedule.whoRuns'>> = {
  'schedule.whoRuns': ({ workspace }) => {
    const lease = mayClaim(workspace.database) ? undefined : readLease(workspace.database)
    const service = serviceOf(workspace.folder)
    return {
      other: lease === undefined ? null : { host: lease.holder.host, pid: lease.holder.pid },
      service: service === null ? null : { host: service.host },
    }
  },
}
