import { describe, expect, it } from 'vitest';
import { toDatabaseFailure } from './database-failure';

describe('a foreign key that holds on to what is referenced', () => {
  it.each([
    ['reference_tenant_id_target_variable_id_fkey', 'variableReferencedDelete'],
    ['reference_tenant_id_target_template_id_fkey', 'variableReferencedDelete'],
    ['reference_tenant_id_target_interface_id_fkey', 'variableReferencedDelete'],
    ['reference_tenant_id_target_data_table_id_fkey', 'variableReferencedDelete'],
    ['reference_tenant_id_target_policy_id_fkey', 'variableReferencedDelete'],
    ['reference_tenant_id_target_procedure_id_fkey', 'variableReferencedDelete'],
    ['reference_tenant_id_target_flow_id_fkey', 'nodeReferenced'],
    ['access_code_tenant_id_flow_id_fkey', 'nodeReferenced'],
  ])('%s is said as %s', (constraint, error) => {
    expect(toDatabaseFailure({ code: '23503', constraint })).toMatchObject({ error });
  });
});
