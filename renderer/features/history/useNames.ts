import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Names } from '../../../shared/post/blockText.ts'
import { useAsk } from '../../app/queries.ts'
import { mergeFieldKeys } from '../compose/editor/mergeFieldKeys.ts'

/** What figures, counties and merge fields are called here and now. */
export function useNames(): Names {
  const { t } = useTranslation()
  const figures = useAsk('figures.list', {}).data?.figures
  const geo = useAsk('geo.registry', {}).data
  return useMemo(
    () => ({
      figure: (id) => figures?.find((figure) => figure.id === id)?.name ?? t('compose.figure.missing'),
      county: (code) => geo?.counties.find((county) => county.code === code)?.short ?? code,
      field: (name) => t(`compose.mergeField.${mergeFieldKeys[name]}`),
    }),
    [figures, geo, t],
  )
}
