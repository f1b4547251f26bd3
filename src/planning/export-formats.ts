/** The files that a rota can be had as. */
export const EXPORT_FORMATS = ['json', 'geojson', 'csv', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
