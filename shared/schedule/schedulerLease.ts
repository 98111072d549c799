/** Who may run the schedule of a workspace: one process at a time, and only so long as it says again and again that it lives. */
export interface SchedulerLease {
  readonly holder: LeaseHolder
  /** ISO 8601 in UTC. */
  readonly takenAt: string
  /** Past this instant it is anybody's. */
  readonly expiresAt: string
  /** Who asks for it: the holder finishes what is in the air and gives it up. */
  readonly wantedBy: LeaseHolder | null
}

export interface LeaseHolder {
  readonly kind: 'app' | 'service' | 'command'
  /** Unique to a process's life. */
  readonly bootId: string
  readonly host: string
  readonly pid: number
}
