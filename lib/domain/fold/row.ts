/** A row of a view table, by column name. */
export type Row = Record<string, string | number | boolean | null | readonly string[]>;
