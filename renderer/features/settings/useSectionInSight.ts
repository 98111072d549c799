import { useEffect, useState } from 'react'
import { settingsSections } from './settingsSections.ts'

/**
 * The section that is being looked at: the one that was gone to as long as it is to be seen, else the last one that begins in the upper
 * part of the window.
 *
 * @param meant the section that the address names
 */
export function useSectionInSight(meant: string | undefined): string {
  const [inSight, setInSight] = useState<string>(meant ?? settingsSections[0].name)
  useEffect(() => {
    const look = () => {
      const sections = [...document.querySelectorAll<HTMLElement>('[data-settings-section]')].map(
        (section) => ({
          name: section.dataset.settingsSection ?? '',
          box: section.getBoundingClientRect(),
        }),
      )
      const gone = sections.find(({ name }) => name === meant)
      const isSeen = gone !== undefined && gone.box.top < window.innerHeight && gone.box.bottom > 0
      const last = sections.findLast(({ box }) => box.top < window.innerHeight / 3)
      setInSight((isSeen ? gone : (last ?? sections[0]))?.name ?? settingsSections[0].name)
    }
    look()
    const leave = new AbortController()
    for (const sign of ['scroll', 'resize'])
      window.addEventListener(sign, look, { signal: leave.signal, passive: true })
    return () => leave.abort()
  }, [meant])
  return inSight
}
