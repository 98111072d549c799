import { IconAlertTriangle, IconExclamationCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VariantFault } from '../../../shared/social/checkVariant.ts'
import classes from './FaultList.module.css'

/** What the network would refuse, or its readers miss. */
export function FaultList({ network, faults }: { network: string; faults: readonly VariantFault[] }) {
  const { t } = useTranslation()
  if (faults.length === 0) return null
  return (
    <ul className={classes.faults}>
      {faults.map(({ code, severity, count, post }) => (
        <li key={`${code} ${post}`} className={classes.fault} data-severity={severity}>
          {severity === 'blocks' ? (
            <IconExclamationCircle size={16} stroke={1.6} aria-hidden />
          ) : (
            <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
          )}
          <span>
            {code === 'text-too-long' && post !== null
              ? t('social.fault.text-too-long-in-post', { network, post })
              : t(`social.fault.${code}`, { network, count })}
          </span>
        </li>
      ))}
    </ul>
  )
}
