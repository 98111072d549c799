import { useAsk } from '../app/queries.ts'

/** The zone that the workspace's times are meant in (IANA), whatever this machine's is. */
export function useZone(): string {
  return useAsk('settings.get', {}).data?.zone ?? 'Europe/Stockholm'
}
