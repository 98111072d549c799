import type { Topology } from 'topojson-specification'
import { z } from 'zod'

/** The county map, a TopoJSON topology whose object `counties` has SCB county codes as ids (resources/geo). */
export const TopologyDocument = z.custom<Topology>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && value.type === 'Topology',
  'not a TopoJSON topology',
)
