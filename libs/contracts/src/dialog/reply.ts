/** Reply of `POST /oifde/rest/crs/process` (seed 000, Response). */
export interface DialogReply {
  /** 0 success, otherwise a code of the error catalogue */
  ret: number;
  userid: string;
  /** 9 interaction, 10 hang-up, 11 transfer, 12 query */
  outaction: number;
  outparams: Record<string, string | number>;
  /** only on failure */
  errorMsg?: string;
}
