/** The API, generated from its OpenAPI document by `npm run api:client`. Do not edit. */
export interface paths {
  '/api/v1/access-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Access codes and the flows they lead to
     * @description Permission: read
     */
    get: operations['access-codes.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/access-codes/{accessCode}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Bind an access code to a flow, or bind it to another one
     * @description Permission: release
     */
    put: operations['access-codes.bind'];
    post?: never;
    /**
     * Unbind an access code
     * @description Permission: release
     */
    delete: operations['access-codes.unbind'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/api-password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Set the secret of the tenant's dialog account; tokens of the old one end
     * @description Permission: administer
     */
    put: operations['general.setApiPassword'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who did what, from where, newest first
     * @description Permission: unmask
     */
    get: operations['audit.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/callback-tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who wants to be called back, newest first; masked for who may not see personal data
     * @description Permission: read
     */
    get: operations['general.listCallbacks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/callback-tasks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Say that somebody was called back, or has to be called again
     * @description Permission: edit
     */
    patch: operations['general.updateCallback'];
    trace?: never;
  };
  '/api/v1/catalogue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Everything that a document may name: globals, templates, flows, interfaces, data tables, transfer policies, stored procedures
     * @description Permission: read
     */
    get: operations['catalogue.getCatalogue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/data-tables': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The data-tables of the tenant, by name
     * @description Permission: read
     */
    get: operations['data-tables.list'];
    put?: never;
    /**
     * Create a data table
     * @description Permission: edit
     */
    post: operations['data-tables.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/data-tables/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One of the data-tables; the header ETag holds its revision
     * @description Permission: read
     */
    get: operations['data-tables.get'];
    /**
     * Change a data table: a new revision; needs the permission "release" where a released flow uses it
     * @description Permission: edit
     */
    put: operations['data-tables.update'];
    post?: never;
    /**
     * Delete a data table that nothing uses; If-Match may name the revision that it must have
     * @description Permission: edit
     */
    delete: operations['data-tables.delete'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/data-tables/{name}/revert': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take the content of an earlier revision as a new one
     * @description Permission: edit
     */
    post: operations['data-tables.revert'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/data-tables/{name}/revisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Its revisions, newest first
     * @description Permission: read
     */
    get: operations['data-tables.listRevisions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/data-tables/{name}/rows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The rows of a data table, newest first
     * @description Permission: read
     */
    get: operations['data-tables.listRows'];
    put?: never;
    /**
     * Add a row whose values fit the columns
     * @description Permission: edit
     */
    post: operations['data-tables.addRow'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/data-tables/{name}/rows/{row}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a row
     * @description Permission: edit
     */
    delete: operations['data-tables.deleteRow'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/data-tables/{name}/uses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every place that names it, in flow versions, templates and interfaces
     * @description Permission: read
     */
    get: operations['data-tables.listUses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/data-tables/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The data-tables of the tenant, or some of them, as a file that an import takes; it holds no secret
     * @description Permission: read
     */
    post: operations['data-tables.export'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/data-tables/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a file of data-tables would change, or its import, whole or not at all
     * @description Permission: edit
     */
    post: operations['data-tables.import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A zip of flows with all they need, one JSON for each item; the same content is the same zip
     * @description Permission: read
     */
    post: operations['general.export'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flow-check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Over all flows: every place that uses a variable, template, interface, flow, gray rule or access code
     * @description Permission: read
     */
    get: operations['general.check'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flow-templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What a new flow may begin with
     * @description Permission: read
     */
    get: operations['general.listTemplates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Flows by code, with what is on the air
     * @description Permission: read
     */
    get: operations['flows.list'];
    put?: never;
    /**
     * Create a flow with a first draft
     * @description Permission: edit
     */
    post: operations['flows.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A flow with all its versions, newest first
     * @description Permission: read
     */
    get: operations['flows.get'];
    put?: never;
    post?: never;
    /**
     * Delete a flow that is neither released nor referenced
     * @description Permission: edit
     */
    delete: operations['flows.delete'];
    options?: never;
    head?: never;
    /**
     * Rename a flow of which nothing is released, or describe a flow anew
     * @description Permission: edit
     */
    patch: operations['flows.update'];
    trace?: never;
  };
  '/api/v1/flows/{code}/diff': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What differs between two versions: nodes, lines and variables; layout apart
     * @description Permission: read
     */
    get: operations['flows.getDiff'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{code}/policy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Say what must hold before a version of the flow is released: test cases that pass, approval by somebody who has not edited it
     * @description Permission: release
     */
    put: operations['flows.setPolicy'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{code}/releases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What happened to the versions of a flow, newest first
     * @description Permission: read
     */
    get: operations['flows.listReleases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{code}/test-cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Test cases of a flow by name, without their definitions
     * @description Permission: read
     */
    get: operations['flows.listTestCases'];
    put?: never;
    /**
     * Create a test case
     * @description Permission: edit
     */
    post: operations['flows.createTestCase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{code}/test-cases/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A test case; the header ETag holds its revision
     * @description Permission: read
     */
    get: operations['flows.getTestCase'];
    /**
     * Replace a test case, or rename it
     * @description Permission: edit
     */
    put: operations['flows.replaceTestCase'];
    post?: never;
    /**
     * Delete a test case
     * @description Permission: edit
     */
    delete: operations['flows.deleteTestCase'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{code}/uses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every place in other flows that leads to the flow, or to one of its nodes
     * @description Permission: read
     */
    get: operations['flows.listUses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{code}/versions/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A version with its document and findings; the header ETag holds its revision
     * @description Permission: read
     */
    get: operations['flows.getVersion'];
    put?: never;
    post?: never;
    /**
     * Delete a draft; released and offline versions are history and stay
     * @description Permission: edit
     */
    delete: operations['flows.discard'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{code}/versions/{version}/archive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Let an offline version go of what it names; releasing it again takes it out of the archive
     * @description Permission: release
     */
    post: operations['flows.archive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{code}/versions/{version}/copy-to': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Copy a version, with all it needs, to another tenant; what is there already stays as it is
     * @description Permission: read
     */
    post: operations['flows.copyTo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{code}/versions/{version}/document': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Save the document of a draft
     * @description Permission: edit
     */
    put: operations['flows.saveDocument'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{code}/versions/{version}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A zip of one version with all it needs, which an import takes
     * @description Permission: read
     */
    get: operations['flows.export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{code}/versions/{version}/offline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take a released version off the air
     * @description Permission: release
     */
    post: operations['flows.takeOffline'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{code}/versions/{version}/references': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Everything that a version names, with the node and the path that hold it
     * @description Permission: read
     */
    get: operations['flows.listReferences'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{code}/versions/{version}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Release a version, officially or to some callers; an earlier one again is a rollback
     * @description Permission: release
     */
    post: operations['flows.release'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{code}/versions/{version}/save-as': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Save the document of a version as a new flow
     * @description Permission: edit
     */
    post: operations['flows.saveAs'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{code}/versions/{version}/test-run': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Run test cases of the flow, all or some, against a version: what each says, and what they go through. Nothing real is called
     * @description Permission: read
     */
    post: operations['flows.runTestCases'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{code}/versions/{version}/upgrade': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Copy a version into a new draft with the next number
     * @description Permission: edit
     */
    post: operations['flows.upgrade'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{code}/versions/{version}/validate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Findings of the stored document
     * @description Permission: read
     */
    post: operations['flows.validate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/gray-rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Named gray rules, by name, with the gray releases that follow them
     * @description Permission: read
     */
    get: operations['gray-rules.list'];
    put?: never;
    /**
     * Create a gray rule
     * @description Permission: release
     */
    post: operations['gray-rules.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/gray-rules/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A gray rule; the header ETag holds its revision
     * @description Permission: read
     */
    get: operations['gray-rules.get'];
    /**
     * Change a gray rule, and at once which calls the releases that follow it take
     * @description Permission: release
     */
    put: operations['gray-rules.update'];
    post?: never;
    /**
     * Delete a gray rule that no gray release follows
     * @description Permission: release
     */
    delete: operations['gray-rules.delete'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/gray-rules/{name}/revert': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take the content of an earlier revision as a new one, also for the releases that follow the rule
     * @description Permission: release
     */
    post: operations['gray-rules.revert'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/gray-rules/{name}/revisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Its revisions, newest first
     * @description Permission: read
     */
    get: operations['gray-rules.listRevisions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a zip would change, or its import, whole or not at all; changed flows become new drafts
     * @description Permission: edit
     */
    post: operations['general.import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/interfaces': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The interfaces of the tenant, by name
     * @description Permission: read
     */
    get: operations['interfaces.list'];
    put?: never;
    /**
     * Create a business interface
     * @description Permission: edit
     */
    post: operations['interfaces.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/interfaces/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One of the interfaces; the header ETag holds its revision
     * @description Permission: read
     */
    get: operations['interfaces.get'];
    /**
     * Change a business interface: a new revision; needs the permission "release" where a released flow uses it
     * @description Permission: edit
     */
    put: operations['interfaces.update'];
    post?: never;
    /**
     * Delete a business interface that nothing uses; If-Match may name the revision that it must have
     * @description Permission: edit
     */
    delete: operations['interfaces.delete'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/interfaces/{name}/revert': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take the content of an earlier revision as a new one
     * @description Permission: edit
     */
    post: operations['interfaces.revert'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/interfaces/{name}/revisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Its revisions, newest first
     * @description Permission: read
     */
    get: operations['interfaces.listRevisions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/interfaces/{name}/uses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every place that names it, in flow versions, templates and interfaces
     * @description Permission: read
     */
    get: operations['interfaces.listUses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/interfaces/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The interfaces of the tenant, or some of them, as a file that an import takes; it holds no secret
     * @description Permission: read
     */
    post: operations['interfaces.export'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/interfaces/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a file of interfaces would change, or its import, whole or not at all
     * @description Permission: edit
     */
    post: operations['interfaces.import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who is signed in, and what that person may do
     * @description Permission: read
     */
    get: operations['general.getMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change one's own password; ends one's other sessions
     * @description Permission: read. Only for who is signed in: an API token cannot
     */
    post: operations['general.changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outbound-hosts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Hosts that flows of the tenant may call
     * @description Permission: administer
     */
    get: operations['general.listHosts'];
    put?: never;
    /**
     * Let flows call a host
     * @description Permission: administer
     */
    post: operations['general.addHost'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outbound-hosts/{host}/{port}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * No longer let flows call a host
     * @description Permission: administer
     */
    delete: operations['general.removeHost'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/parameters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * System parameters with their values, defaults and ranges
     * @description Permission: administer
     */
    get: operations['general.listParameters'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/parameters/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Set a system parameter; turns on every process follow within a second
     * @description Permission: administer
     */
    put: operations['general.setParameter'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/qa-records': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Answers to questions that calls have kept, newest first; masked for who may not see personal data
     * @description Permission: read
     */
    get: operations['general.listQaRecords'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sign in with user name and password; the reply sets the session cookie
     * @description No sign-in needed
     */
    post: operations['general.signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * End the session
     * @description Permission: read
     */
    post: operations['general.signOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stored-procedures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The stored-procedures of the tenant, by name
     * @description Permission: read
     */
    get: operations['stored-procedures.list'];
    put?: never;
    /**
     * Create a stored procedure
     * @description Permission: edit
     */
    post: operations['stored-procedures.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stored-procedures/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One of the stored-procedures; the header ETag holds its revision
     * @description Permission: read
     */
    get: operations['stored-procedures.get'];
    /**
     * Change a stored procedure: a new revision; needs the permission "release" where a released flow uses it
     * @description Permission: edit
     */
    put: operations['stored-procedures.update'];
    post?: never;
    /**
     * Delete a stored procedure that nothing uses; If-Match may name the revision that it must have
     * @description Permission: edit
     */
    delete: operations['stored-procedures.delete'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stored-procedures/{name}/revert': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take the content of an earlier revision as a new one
     * @description Permission: edit
     */
    post: operations['stored-procedures.revert'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stored-procedures/{name}/revisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Its revisions, newest first
     * @description Permission: read
     */
    get: operations['stored-procedures.listRevisions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stored-procedures/{name}/uses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every place that names it, in flow versions, templates and interfaces
     * @description Permission: read
     */
    get: operations['stored-procedures.listUses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stored-procedures/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The stored-procedures of the tenant, or some of them, as a file that an import takes; it holds no secret
     * @description Permission: read
     */
    post: operations['stored-procedures.export'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stored-procedures/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a file of stored-procedures would change, or its import, whole or not at all
     * @description Permission: edit
     */
    post: operations['stored-procedures.import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The templates of the tenant, by name
     * @description Permission: read
     */
    get: operations['templates.list'];
    put?: never;
    /**
     * Create a template
     * @description Permission: edit
     */
    post: operations['templates.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One of the templates; the header ETag holds its revision
     * @description Permission: read
     */
    get: operations['templates.get'];
    /**
     * Change a template: a new revision; needs the permission "release" where a released flow uses it
     * @description Permission: edit
     */
    put: operations['templates.update'];
    post?: never;
    /**
     * Delete a template that nothing uses; If-Match may name the revision that it must have
     * @description Permission: edit
     */
    delete: operations['templates.delete'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates/{name}/revert': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take the content of an earlier revision as a new one
     * @description Permission: edit
     */
    post: operations['templates.revert'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates/{name}/revisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Its revisions, newest first
     * @description Permission: read
     */
    get: operations['templates.listRevisions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates/{name}/uses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every place that names it, in flow versions, templates and interfaces
     * @description Permission: read
     */
    get: operations['templates.listUses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The templates of the tenant, or some of them, as a file that an import takes; it holds no secret
     * @description Permission: read
     */
    post: operations['templates.export'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a file of templates would change, or its import, whole or not at all
     * @description Permission: edit
     */
    post: operations['templates.import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a text becomes with sample values
     * @description Permission: read
     */
    post: operations['templates.preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One's own API tokens, newest first
     * @description Permission: read
     */
    get: operations['general.listTokens'];
    put?: never;
    /**
     * Make an API token; only this reply tells it
     * @description Permission: read. Only for who is signed in: an API token cannot
     */
    post: operations['general.createToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tokens/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revoke one of one's own API tokens
     * @description Permission: read. Only for who is signed in: an API token cannot
     */
    delete: operations['general.revokeToken'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/transfer-policies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The transfer-policies of the tenant, by name
     * @description Permission: read
     */
    get: operations['transfer-policies.list'];
    put?: never;
    /**
     * Create a transfer policy
     * @description Permission: edit
     */
    post: operations['transfer-policies.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/transfer-policies/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One of the transfer-policies; the header ETag holds its revision
     * @description Permission: read
     */
    get: operations['transfer-policies.get'];
    /**
     * Change a transfer policy: a new revision; needs the permission "release" where a released flow uses it
     * @description Permission: edit
     */
    put: operations['transfer-policies.update'];
    post?: never;
    /**
     * Delete a transfer policy that nothing uses; If-Match may name the revision that it must have
     * @description Permission: edit
     */
    delete: operations['transfer-policies.delete'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/transfer-policies/{name}/revert': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take the content of an earlier revision as a new one
     * @description Permission: edit
     */
    post: operations['transfer-policies.revert'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/transfer-policies/{name}/revisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Its revisions, newest first
     * @description Permission: read
     */
    get: operations['transfer-policies.listRevisions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/transfer-policies/{name}/uses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every place that names it, in flow versions, templates and interfaces
     * @description Permission: read
     */
    get: operations['transfer-policies.listUses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/transfer-policies/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The transfer-policies of the tenant, or some of them, as a file that an import takes; it holds no secret
     * @description Permission: read
     */
    post: operations['transfer-policies.export'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/transfer-policies/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a file of transfer-policies would change, or its import, whole or not at all
     * @description Permission: edit
     */
    post: operations['transfer-policies.import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * People of the tenant, by user name
     * @description Permission: administer
     */
    get: operations['users.list'];
    put?: never;
    /**
     * Add a person
     * @description Permission: administer
     */
    post: operations['users.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A person
     * @description Permission: administer
     */
    get: operations['users.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Give a person another name, role or password, disable, enable or unlock; never the last admin
     * @description Permission: administer
     */
    patch: operations['users.update'];
    trace?: never;
  };
  '/api/v1/variables': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The variables of the tenant, by name
     * @description Permission: read
     */
    get: operations['variables.list'];
    put?: never;
    /**
     * Create a GLOBAL variable
     * @description Permission: edit
     */
    post: operations['variables.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/variables/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One of the variables; the header ETag holds its revision
     * @description Permission: read
     */
    get: operations['variables.get'];
    /**
     * Change a GLOBAL variable: a new revision; needs the permission "release" where a released flow uses it
     * @description Permission: edit
     */
    put: operations['variables.update'];
    post?: never;
    /**
     * Delete a GLOBAL variable that nothing uses; If-Match may name the revision that it must have
     * @description Permission: edit
     */
    delete: operations['variables.delete'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/variables/{name}/revert': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take the content of an earlier revision as a new one
     * @description Permission: edit
     */
    post: operations['variables.revert'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/variables/{name}/revisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Its revisions, newest first
     * @description Permission: read
     */
    get: operations['variables.listRevisions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/variables/{name}/uses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every place that names it, in flow versions, templates and interfaces
     * @description Permission: read
     */
    get: operations['variables.listUses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/variables/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The variables of the tenant, or some of them, as a file that an import takes; it holds no secret
     * @description Permission: read
     */
    post: operations['variables.export'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/variables/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a file of variables would change, or its import, whole or not at all
     * @description Permission: edit
     */
    post: operations['variables.import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The process answers; if it does not, restart it
     * @description No sign-in needed
     */
    get: operations['health.getLive'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Calls can be handled; if not, send them elsewhere
     * @description No sign-in needed
     */
    get: operations['health.getReady'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oifde/rest/api/createnavigationinfo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Bind an access code, given or generated, to a flow; an empty reply is success */
    post: operations['oiap.createnavigationinfo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oifde/rest/api/deletenavigationinfo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Delete bindings, all that are named or none; an empty reply is success */
    post: operations['oiap.deletenavigationinfo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oifde/rest/api/gettoken': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A token of the dialog and OIAP interfaces, for an appKey and its secret */
    post: operations['dialog.gettoken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oifde/rest/api/querydomaininfo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Activated domains of the tenant */
    post: operations['oiap.querydomaininfo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oifde/rest/api/queryflows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Flows of the tenant */
    post: operations['oiap.queryflows'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oifde/rest/api/querynavigationinfo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Access codes and the flows they are bound to */
    post: operations['oiap.querynavigationinfo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oifde/rest/api/updatenavigationinfo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change a binding; an empty reply is success */
    post: operations['oiap.updatenavigationinfo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oifde/rest/appcube/api/getAppCubeToken': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The same under the address that AppCube asks */
    post: operations['dialog.getAppCubeToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oifde/rest/crs/process': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** One turn of a call: what the caller did, and what the access party is told to do next */
    post: operations['dialog.process'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oifde/rest/v2/crs/process/{vdnId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The same, with the VDN as one more criterion of gray rules */
    post: operations['dialog.processOfVdn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AccessCode: {
      accessCode: string;
      description: string;
      dialogType: components['schemas']['DialogType'];
      flowCode: string | null;
      flowName: string | null;
      /** @enum {string} */
      source: 'IVR' | 'OIFDE';
      usingRecordService: boolean;
    };
    AccessCodeName: string;
    AccessCodePage: {
      items: components['schemas']['AccessCode'][];
      nextCursor?: string;
      total: number;
    };
    /** @enum {string} */
    Accumulation: 'none' | 'hour' | 'day' | 'week';
    ApiToken: {
      createdAt: components['schemas']['Timestamp'];
      expiresAt: components['schemas']['Timestamp'] | null;
      id: string;
      lastUsedAt: components['schemas']['Timestamp'] | null;
      name: string;
      scopes: components['schemas']['Permission'][];
    };
    ApiTokenPage: {
      items: components['schemas']['ApiToken'][];
      nextCursor?: string;
      total: number;
    };
    AuditEntry: {
      action: string;
      /** @enum {string} */
      actorKind: 'user' | 'apiToken' | 'dialogAccount' | 'system';
      actorName: string;
      afterHash: string | null;
      at: components['schemas']['Timestamp'];
      beforeHash: string | null;
      details: components['schemas']['JsonValue'] | null;
      id: string;
      remoteAddress: string | null;
      subjectId: string;
      subjectKind: string;
    };
    AuditPage: {
      items: components['schemas']['AuditEntry'][];
      nextCursor?: string;
      total: number;
    };
    BindAccessCodeRequest: {
      /** @default  */
      description?: string;
      /** @default 1 */
      dialogType?: components['schemas']['DialogType'];
      flowCode: string;
    };
    /** Built-in interface mock */
    BuiltInMock: {
      /** @enum {string} */
      builtIn: 'recordQa' | 'createCallbackTask' | 'apiFabricToken';
      fail?: string;
      /** @default {} */
      outputs?: {
        [key: string]: components['schemas']['JsonValue'];
      };
      values?: {
        [key: string]: components['schemas']['JsonValue'];
      };
    };
    BusinessInterface: {
      changedAt: components['schemas']['Timestamp'];
      changedBy: components['schemas']['PersonRef'] | null;
      /** @default  */
      description: string;
      /** @default [] */
      headers: components['schemas']['InterfaceHeader'][];
      /** @default [] */
      inputs: components['schemas']['InterfaceInput'][];
      /**
       * @default POST
       * @enum {string}
       */
      method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
      name: string;
      /** @default [] */
      outputs: components['schemas']['InterfaceOutput'][];
      /** Format: starts_with */
      path?: string;
      revision: number;
      /** @default 5000 */
      timeoutMs: number;
      url?: string;
      uses: number;
    };
    /** @enum {string} */
    CallbackState: 'open' | 'done';
    CallbackTask: {
      at: components['schemas']['Timestamp'];
      callbackAt: components['schemas']['Timestamp'] | null;
      callId: string;
      changedAt: components['schemas']['Timestamp'] | null;
      changedBy: string | null;
      flowCode: string;
      flowVersion: string;
      id: string;
      nodeId: string;
      note: string;
      number: string;
      state: components['schemas']['CallbackState'];
    };
    CallbackTaskPage: {
      items: components['schemas']['CallbackTask'][];
      nextCursor?: string;
      total: number;
    };
    CatalogueReply: {
      flows: {
        code: string;
        inputs: {
          name: string;
          type: components['schemas']['VariableType'];
        }[];
        isReleased?: boolean;
        /** @enum {string} */
        kind: 'main' | 'subflow' | 'exception';
        name: string;
        nodes: {
          id: string;
          name: string;
        }[];
      }[];
      globals: {
        encrypted: boolean;
        name: string;
        type: components['schemas']['VariableType'];
      }[];
      interfaces: {
        inputs: {
          name: string;
          required: boolean;
        }[];
        name: string;
        outputs: {
          name: string;
          type: components['schemas']['VariableType'];
        }[];
        request?: {
          method: string;
          path: string;
        };
      }[];
      policies: {
        kind: components['schemas']['TransferPolicyKind'];
        name: string;
      }[];
      procedures: {
        inputs: components['schemas']['ProcedureInput'][];
        name: string;
      }[];
      tables: {
        columns: components['schemas']['DataTableColumn'][];
        name: string;
      }[];
      templates: {
        flowPlaces?: string[];
        kind: string;
        name: string;
      }[];
    };
    ChangePasswordRequest: {
      current: string;
      next: string;
    };
    CheckedItem: {
      accessCodes?: string[];
      flow?: string;
      kind: components['schemas']['CheckedKind'];
      name: string;
      places: number;
      uses: components['schemas']['Use'][];
    };
    /** @enum {string} */
    CheckedKind:
      | 'flow'
      | 'flowVariable'
      | 'globalVariable'
      | 'template'
      | 'interface'
      | 'dataTable'
      | 'storedProcedure'
      | 'transferPolicy'
      | 'grayRule'
      | 'accessCode';
    /** @enum {string} */
    ColumnType: 'string' | 'integer' | 'date';
    /** @enum {string} */
    ContentLanguage: 'zh_CN' | 'en_US' | 'es_ES' | 'ar' | 'th_TH' | 'pt_BR' | 'fr_FR';
    CopyToRequest: {
      code: string;
      name: string;
      tenant: string;
    };
    CoverageShare: {
      covered: number;
      total: number;
    };
    CreatedToken: {
      createdAt: components['schemas']['Timestamp'];
      expiresAt: components['schemas']['Timestamp'] | null;
      id: string;
      lastUsedAt: components['schemas']['Timestamp'] | null;
      name: string;
      scopes: components['schemas']['Permission'][];
      token: string;
    };
    CreateFlowRequest: {
      /** @enum {string} */
      channel?: 'voice' | 'chat' | 'multimedia';
      code: string;
      /** @default  */
      description?: string;
      /** @enum {string} */
      kind?: 'main' | 'subflow' | 'exception';
      name: string;
      template?: string;
    };
    CreateNavigationRequest: {
      accessCode?: components['schemas']['AccessCodeName'];
      authToken?: string;
      /** @enum {string} */
      createFlag?: '0' | '1';
      description?: string;
      /** @enum {number} */
      dialogType: 1 | 2 | 3 | 4;
      domainId?: number;
      flowCode: string;
      /** @enum {string} */
      source?: 'IVR' | 'OIFDE';
      tenantId: string;
      usingRecordService?: number;
    };
    CreateTokenRequest: {
      /** @default 90 */
      days?: number | null;
      name: string;
      scopes: components['schemas']['Permission'][];
    };
    CreateUserRequest: {
      /** @default  */
      name?: string;
      password: string;
      role: components['schemas']['Role'];
      userName: string;
    };
    DataTable: {
      changedAt: components['schemas']['Timestamp'];
      changedBy: components['schemas']['PersonRef'] | null;
      columns: components['schemas']['DataTableColumn'][];
      /** @default  */
      description: string;
      name: string;
      revision: number;
      uses: number;
    };
    DataTableColumn: {
      name: string;
      /** @default false */
      required: boolean;
      /** @default string */
      type: components['schemas']['ColumnType'];
    };
    DataTableColumnInput: {
      name: string;
      /** @default false */
      required?: boolean;
      /** @default string */
      type?: components['schemas']['ColumnType'];
    };
    DataTableFile: {
      /** @constant */
      format: 'parley.data-tables/1';
      items: components['schemas']['DataTableRequest'][];
    };
    DataTableFileInput: {
      /** @constant */
      format: 'parley.data-tables/1';
      items: components['schemas']['DataTableRequestInput'][];
    };
    DataTablePage: {
      items: components['schemas']['DataTable'][];
      nextCursor?: string;
      total: number;
    };
    DataTableRequest: {
      columns: components['schemas']['DataTableColumn'][];
      /** @default  */
      description: string;
      name: string;
    };
    DataTableRequestInput: {
      columns: components['schemas']['DataTableColumnInput'][];
      /** @default  */
      description?: string;
      name: string;
    };
    DataTableRow: {
      createdAt: components['schemas']['Timestamp'];
      /** Format: uuid */
      id: string;
      values: {
        [key: string]: string | number;
      };
    };
    DataTableRowPage: {
      items: components['schemas']['DataTableRow'][];
      nextCursor?: string;
      total: number;
    };
    DeleteNavigationRequest: {
      accessCodeList?: string[];
      accessIdList: string[];
      authToken?: string;
      tenantId: string;
    };
    DialogReply: {
      errorMsg?: string;
      outaction: number;
      outparams: {
        [key: string]: string | number;
      };
      ret: number;
      userid: string;
    };
    /** @enum {number} */
    DialogType: 1 | 2 | 3 | 4;
    DomainInfo: {
      domainId: number;
      domainName: string;
      language: string;
      tenantId: string;
    };
    DomainQuery: {
      authToken?: string;
      /** @enum {string} */
      language?: 'zh_CN' | 'en_US' | 'es_ES' | 'ar' | 'fr_FR';
      tenantId: string;
    };
    DomainReply: {
      domains: components['schemas']['DomainInfo'][];
      /** @constant */
      errorCode: 0;
    };
    EffectMock:
      | components['schemas']['HttpMock']
      | components['schemas']['TableMock']
      | components['schemas']['BuiltInMock']
      | components['schemas']['RouteMock']
      | components['schemas']['SqlMock'];
    ElementId: string;
    /** @enum {string} */
    Encryption: 'none' | 'stored' | 'shown';
    ErrorBody: {
      details: unknown[];
      errorCode: number;
      errorMsg: string;
    };
    ExportRequest: {
      /** @default false */
      accessCodes?: boolean;
      flows?: string[];
      /**
       * @default current
       * @enum {string}
       */
      versions?: 'current' | 'all';
    };
    ExtParams: {
      agentCount?: string;
      estimateTime?: string;
      idleAgentCount?: string;
      ieValue?: string;
      locationid?: string;
      mediaability?: string;
      queueIndex?: string;
      release_reason?: string;
      transin_data?: string;
    } & {
      [key: string]: unknown;
    };
    FindingBody: {
      code: string;
      line?: string;
      message: string;
      node?: string;
      params: {
        [key: string]: string;
      };
      path?: string;
      /** @enum {string} */
      severity: 'error' | 'warning';
    };
    /** @enum {string} */
    FlowChannel: 'voice' | 'chat' | 'multimedia';
    FlowCheck: {
      counts: {
        [key: string]: number;
      };
      items: components['schemas']['CheckedItem'][];
      nextCursor?: string;
      total: number;
      unused: number;
    };
    FlowCode: string;
    FlowDetail: {
      accessCodes: string[];
      allVersions: components['schemas']['VersionReply'][];
      callsByHour: number[];
      callsToday: number;
      /** @enum {string} */
      channel: 'voice' | 'chat' | 'multimedia';
      code: string;
      description: string;
      /** @enum {string} */
      kind: 'main' | 'subflow' | 'exception';
      lastChange: {
        at: components['schemas']['Timestamp'];
        by: components['schemas']['PersonRef'] | null;
        what: string;
      };
      name: string;
      policy: components['schemas']['FlowPolicy'];
      versions: components['schemas']['VersionReply'][];
    };
    FlowDiff: {
      flow: components['schemas']['ValueChange'][];
      layout: {
        groupsChanged: boolean;
        moved: string[];
        notesChanged: boolean;
      };
      lines: components['schemas']['LineChange'][];
      nodes: {
        added: {
          element: string;
          id: string;
          name: string;
        }[];
        changed: {
          changes: components['schemas']['ValueChange'][];
          element: string;
          id: string;
          name: string;
        }[];
        removed: {
          element: string;
          id: string;
          name: string;
        }[];
      };
      variables: {
        added: string[];
        changed: {
          changes: components['schemas']['ValueChange'][];
          name: string;
        }[];
        removed: string[];
      };
    };
    FlowDocument: {
      channel: components['schemas']['FlowChannel'];
      code: components['schemas']['FlowCode'];
      /** @default  */
      description?: string;
      /** @constant */
      format: 'parley.flow/1';
      /** @default [] */
      groups?: components['schemas']['Group'][];
      kind: components['schemas']['FlowKind'];
      lines: components['schemas']['Line'][];
      name: components['schemas']['FlowName'];
      nodes: components['schemas']['FlowNode'][];
      /** @default [] */
      notes?: components['schemas']['Note'][];
      /** @default [] */
      variables?: components['schemas']['FlowVariable'][];
    };
    /** @enum {string} */
    FlowKind: 'main' | 'subflow' | 'exception';
    FlowListQuery: {
      authToken?: string;
      flowCode?: string;
      flowId?: string;
      flowName?: string;
      pageNum?: number;
      pageSize?: number;
      /** @enum {string} */
      source?: 'IVR' | 'OIFDE';
      tenantId: string;
    };
    FlowListReply: {
      flowList: components['schemas']['OiapFlow'][];
      total: number;
    };
    FlowName: string;
    FlowNode: {
      /** @default  */
      description?: string;
      element: components['schemas']['ElementId'];
      id: components['schemas']['NodeId'];
      name: string;
      /** @default {} */
      params?: {
        [key: string]: components['schemas']['JsonValue'];
      };
      position: components['schemas']['Position'];
    };
    FlowPage: {
      counts: {
        all: number;
        draft: number;
        gray: number;
        live: number;
        offline: number;
      };
      items: components['schemas']['FlowSummary'][];
      nextCursor?: string;
      total: number;
    };
    FlowPolicy: {
      /** @default false */
      approval: boolean;
      /** @default false */
      tests: boolean;
    };
    FlowPolicyInput: {
      /** @default false */
      approval?: boolean;
      /** @default false */
      tests?: boolean;
    };
    FlowSummary: {
      accessCodes: string[];
      callsByHour: number[];
      callsToday: number;
      /** @enum {string} */
      channel: 'voice' | 'chat' | 'multimedia';
      code: string;
      description: string;
      /** @enum {string} */
      kind: 'main' | 'subflow' | 'exception';
      lastChange: {
        at: components['schemas']['Timestamp'];
        by: components['schemas']['PersonRef'] | null;
        what: string;
      };
      name: string;
      policy: components['schemas']['FlowPolicy'];
      versions: components['schemas']['VersionReply'][];
    };
    FlowTemplate: {
      /** @enum {string} */
      channel: 'voice' | 'chat' | 'multimedia';
      description: {
        [key: string]: string;
      };
      id: string;
      /** @enum {string} */
      kind: 'main' | 'subflow' | 'exception';
      name: {
        [key: string]: string;
      };
      nodes: number;
    };
    FlowTemplateList: {
      items: components['schemas']['FlowTemplate'][];
    };
    FlowVariable: {
      default?: components['schemas']['JsonValue'];
      /** @default  */
      description?: string;
      /** @default false */
      encrypted?: boolean;
      /** @default false */
      input?: boolean;
      name: string;
      /** @enum {string} */
      type: 'integer' | 'string' | 'long' | 'float' | 'boolean' | 'list' | 'object';
    };
    GrayRule: {
      /** @default [] */
      numberRanges: {
        end: string;
        start: string;
      }[];
      /** @default null */
      percentage: number | null;
      /** @default [] */
      vdnIds: string[];
    };
    GrayRuleInput: {
      /** @default [] */
      numberRanges?: {
        end: string;
        start: string;
      }[];
      /** @default null */
      percentage?: number | null;
      /** @default [] */
      vdnIds?: string[];
    };
    GrayRulePage: {
      items: components['schemas']['NamedGrayRule'][];
      nextCursor?: string;
      total: number;
    };
    GrayRuleRequest: {
      name: string;
      rule: components['schemas']['GrayRuleInput'];
    };
    GrayRuleUse: {
      flowCode: string;
      flowName: string;
      version: string;
    };
    Group: {
      /** @default false */
      collapsed?: boolean;
      id: components['schemas']['NodeId'];
      name: string;
      nodes: components['schemas']['NodeId'][];
    };
    HealthReply: {
      /** @enum {string} */
      status: 'live' | 'ready';
    };
    /** HTTP mock */
    HttpMock: {
      /** @default null */
      body?: components['schemas']['JsonValue'];
      fail?: string;
      http: string;
      inputs?: {
        [key: string]: components['schemas']['JsonValue'];
      };
      outputs?: {
        [key: string]: components['schemas']['JsonValue'];
      };
      /** @default 200 */
      status?: number;
    };
    ImportItem: {
      changes?: string[];
      errorCode?: number;
      kind: components['schemas']['ItemKind'];
      message: string;
      name: string;
      /** @enum {string} */
      state: 'new' | 'same' | 'changed' | 'conflict';
    };
    ImportReport: {
      applied: boolean;
      items: components['schemas']['ImportItem'][];
    };
    InitParams: {
      auth_token?: string;
      call_dst_id: string;
      call_id: string;
      call_media_type?: string;
      call_sor_id: string;
      channelType?: string;
      cti_callid?: string;
      entrance_id?: string;
      mediaType?: string;
      real_callee?: string;
      responseStyle?: string;
      suilu_region_id?: string;
    } & {
      [key: string]: unknown;
    };
    InitRequest: {
      extparams?: components['schemas']['ExtParams'];
      /** @constant */
      inaction: 8;
      inparams: components['schemas']['InitParams'];
      /**
       * @default vir
       * @enum {string}
       */
      seat?: 'vir' | 'ass';
      userid: string;
    } & {
      [key: string]: unknown;
    };
    InteractionParams: {
      auth_token?: string;
      begin_play?: string;
      call_dst_id: string;
      call_id: string;
      call_media_type?: string;
      channelType?: string;
      end_play?: string;
      feedback?: string;
      feedbackContent?: string;
      flow_result_type: string;
      IACmd?: string;
      input: string;
      inter_idx?: string;
      inter_no?: string;
      mediaType?: string;
      recordFileName?: string;
      refeedbackContentcordFileName?: string;
      result_time?: string;
      TextSource?: string;
    } & {
      [key: string]: unknown;
    };
    InteractionRequest: {
      extparams?: components['schemas']['ExtParams'];
      /** @constant */
      inaction: 9;
      inparams: components['schemas']['InteractionParams'];
      /**
       * @default vir
       * @enum {string}
       */
      seat?: 'vir' | 'ass';
      userid: string;
    } & {
      [key: string]: unknown;
    };
    InterfaceFile: {
      /** @constant */
      format: 'parley.interfaces/1';
      items: components['schemas']['InterfaceRequest'][];
    };
    InterfaceFileInput: {
      /** @constant */
      format: 'parley.interfaces/1';
      items: components['schemas']['InterfaceRequestInput'][];
    };
    InterfaceHeader: {
      name: string;
      value: string;
    };
    InterfaceHeaderInput: {
      name: string;
      value: string;
    };
    InterfaceInput: {
      /**
       * @default body
       * @enum {string}
       */
      in: 'path' | 'query' | 'header' | 'body';
      name: string;
      /** @default false */
      required: boolean;
      /** @default string */
      type: components['schemas']['VariableType'];
    };
    InterfaceInputInput: {
      /**
       * @default body
       * @enum {string}
       */
      in?: 'path' | 'query' | 'header' | 'body';
      name: string;
      /** @default false */
      required?: boolean;
      /** @default string */
      type?: components['schemas']['VariableType'];
    };
    InterfaceOutput: {
      name: string;
      path: string;
      /** @default string */
      type: components['schemas']['VariableType'];
    };
    InterfaceOutputInput: {
      name: string;
      path: string;
      /** @default string */
      type?: components['schemas']['VariableType'];
    };
    InterfacePage: {
      items: components['schemas']['BusinessInterface'][];
      nextCursor?: string;
      total: number;
    };
    InterfaceRequest: {
      /** @default  */
      description: string;
      /** @default [] */
      headers: components['schemas']['InterfaceHeader'][];
      /** @default [] */
      inputs: components['schemas']['InterfaceInput'][];
      /**
       * @default POST
       * @enum {string}
       */
      method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
      name: string;
      /** @default [] */
      outputs: components['schemas']['InterfaceOutput'][];
      /** Format: starts_with */
      path?: string;
      /** @default 5000 */
      timeoutMs: number;
      url?: string;
    };
    InterfaceRequestInput: {
      /** @default  */
      description?: string;
      /** @default [] */
      headers?: components['schemas']['InterfaceHeaderInput'][];
      /** @default [] */
      inputs?: components['schemas']['InterfaceInputInput'][];
      /**
       * @default POST
       * @enum {string}
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
      name: string;
      /** @default [] */
      outputs?: components['schemas']['InterfaceOutputInput'][];
      /** Format: starts_with */
      path?: string;
      /** @default 5000 */
      timeoutMs?: number;
      url?: string;
    };
    /** @enum {string} */
    ItemKind:
      | 'flow'
      | 'variable'
      | 'template'
      | 'interface'
      | 'dataTable'
      | 'transferPolicy'
      | 'storedProcedure'
      | 'grayRule'
      | 'accessCode'
      | 'testCase';
    /** @description Any JSON value */
    JsonValue: unknown;
    Line: {
      branch: string;
      id: components['schemas']['NodeId'];
      source: components['schemas']['NodeId'];
      target: components['schemas']['NodeId'];
    };
    LineChange:
      | {
          after: string;
          branch: string;
          /** @constant */
          kind: 'added';
          source: string;
        }
      | {
          before: string;
          branch: string;
          /** @constant */
          kind: 'removed';
          source: string;
        }
      | {
          after: string;
          before: string;
          branch: string;
          /** @constant */
          kind: 'rehung';
          source: string;
        };
    Me: {
      id: string;
      name: string;
      permissions: components['schemas']['Permission'][];
      role: components['schemas']['Role'];
      tenant: {
        id: string;
        name: string;
        timeZone: string;
      };
      userName: string;
    };
    NamedGrayRule: {
      changedAt: components['schemas']['Timestamp'];
      changedBy: components['schemas']['PersonRef'] | null;
      name: string;
      revision: number;
      rule: components['schemas']['GrayRule'];
      usedBy: components['schemas']['GrayRuleUse'][];
    };
    NavigationInfo: {
      accessCode: string;
      accessId: string;
      chatBotName?: string;
      description?: string;
      dialogType: number;
      domainId?: number;
      flowCode?: string;
      flowName?: string;
      /** @enum {string} */
      source: 'IVR' | 'OIFDE';
      tenantId: string;
      /** @enum {number} */
      usingRecordService: 0 | 1;
    };
    NavigationQuery: {
      accessCode?: string;
      authToken?: string;
      pageNum?: number;
      /** @enum {number} */
      pageSize?: 5 | 10 | 20 | 50 | 100;
      /** @enum {string} */
      source?: 'IVR' | 'OIFDE';
      tenantId: string;
    };
    NavigationReply: {
      accessInfoList: components['schemas']['NavigationInfo'][];
      total: number;
    };
    NodeId: string;
    Note: {
      attachedTo?: components['schemas']['NodeId'];
      /**
       * @default yellow
       * @enum {string}
       */
      color?: 'yellow' | 'blue' | 'green' | 'pink' | 'gray';
      id: components['schemas']['NodeId'];
      position: components['schemas']['Position'];
      size: {
        height: number;
        width: number;
      };
      text: string;
      written?: {
        /** Format: date-time */
        at: string;
        by: string;
      };
    };
    NumberSegment: {
      end: string;
      queue: string;
      start: string;
    };
    NumberSegmentInput: {
      end: string;
      queue: string;
      start: string;
    };
    OiapFailure: {
      errorCode: number;
      errorMsg: string;
    };
    OiapFlow: {
      createDate: number;
      ext01?: string;
      flowCode: string;
      flowDesc?: string;
      flowEndNode?: string;
      flowId: number;
      flowName: string;
      flowStartNode?: string;
      /** @enum {string} */
      isDefault: '0' | '1';
      /** @enum {string} */
      logSwitch: '0' | '1';
      ruleId?: string;
      /** @enum {string} */
      scenarioType: 'Default' | 'subFlow' | 'SYS_ERROR_DEFAULT';
      /** @enum {string} */
      status: 'INITIAL' | 'VALID';
      statusDate: number;
      tenantId: string;
      version: string;
      /** @enum {number} */
      workMode: 0 | 1 | 2;
    };
    OutboundHost: {
      /** @default false */
      allowPrivate: boolean;
      /** @default  */
      description: string;
      host: string;
      /** @default 0 */
      port: number;
    };
    OutboundHostInput: {
      /** @default false */
      allowPrivate?: boolean;
      /** @default  */
      description?: string;
      host: string;
      /** @default 0 */
      port?: number;
    };
    OutboundHostList: {
      items: components['schemas']['OutboundHost'][];
      nextCursor?: string;
      total: number;
    };
    /** @enum {string} */
    Permission: 'read' | 'edit' | 'release' | 'administer' | 'unmask';
    PersonRef: {
      id: string;
      name: string;
    };
    Position: {
      x: number;
      y: number;
    };
    PreviewReply: {
      text: string;
      variables: string[];
      warnings: {
        code: string;
        message: string;
        params: {
          [key: string]: string;
        };
      }[];
    };
    PreviewRequest: {
      content: string;
      /** @default {} */
      values?: {
        [key: string]: components['schemas']['JsonValue'];
      };
    };
    ProcedureInput: {
      name: components['schemas']['VariableName'];
      /** @default false */
      required: boolean;
      /** @default string */
      type: components['schemas']['VariableType'];
    };
    ProcedureInputInput: {
      name: components['schemas']['VariableName'];
      /** @default false */
      required?: boolean;
      /** @default string */
      type?: components['schemas']['VariableType'];
    };
    QaRecord: {
      answerIntent: string;
      at: components['schemas']['Timestamp'];
      callId: string;
      flowCode: string;
      flowVersion: string;
      id: string;
      nodeId: string;
      questionTitle: string;
      rawAnswer: string;
      surveyId: string;
    };
    QaRecordPage: {
      items: components['schemas']['QaRecord'][];
      nextCursor?: string;
      total: number;
    };
    QueryParams: {
      auth_token?: string;
      begin_play?: string;
      call_dst_id: string;
      call_id: string;
      call_media_type?: string;
      channelType?: string;
      end_play?: string;
      feedback?: string;
      feedbackContent?: string;
      flow_result_type?: string;
      IACmd?: string;
      input?: string;
      inter_idx?: string;
      inter_no?: string;
      mediaType?: string;
      recordFileName?: string;
      refeedbackContentcordFileName?: string;
      result_time?: string;
      TextSource?: string;
    } & {
      [key: string]: unknown;
    };
    QueryRequest: {
      extparams?: components['schemas']['ExtParams'];
      /** @constant */
      inaction: 12;
      inparams: components['schemas']['QueryParams'];
      /**
       * @default vir
       * @enum {string}
       */
      seat?: 'vir' | 'ass';
      userid: string;
    } & {
      [key: string]: unknown;
    };
    QueueShare: {
      percent: number;
      queue: string;
    };
    QueueShareInput: {
      percent: number;
      queue: string;
    };
    ReleaseChanges: {
      added: number;
      changed: number;
      removed: number;
      since: string | null;
      variables: number;
    };
    /** @enum {string} */
    ReleaseKind: 'official' | 'gray';
    ReleasePage: {
      items: components['schemas']['ReleaseRecord'][];
      nextCursor?: string;
      total: number;
    };
    ReleaseRecord: {
      /** @enum {string} */
      action: 'release' | 'offline' | 'rollback';
      at: components['schemas']['Timestamp'];
      by: components['schemas']['PersonRef'] | null;
      changes: components['schemas']['ReleaseChanges'] | null;
      contentHash: string;
      editors: components['schemas']['PersonRef'][] | null;
      frozenAt: components['schemas']['Timestamp'] | null;
      grayRule: components['schemas']['GrayRule'] | null;
      id: string;
      kind: components['schemas']['ReleaseKind'] | null;
      note: string;
      tests: components['schemas']['ReleaseTests'] | null;
      version: string;
      workMode: components['schemas']['WorkMode'];
    };
    ReleaseRequest: {
      /** @default false */
      freezeResources?: boolean;
      grayRule?: components['schemas']['GrayRuleInput'];
      grayRuleName?: string;
      /** @default official */
      kind?: components['schemas']['ReleaseKind'];
      /** @default  */
      note?: string;
      /** @default common */
      workMode?: components['schemas']['WorkMode'];
    };
    ReleaseTests: {
      coverage: components['schemas']['TestCoverage'];
      failed: number;
      failedNames: string[];
      passed: number;
    };
    ResourceExportRequest: {
      names?: string[];
    };
    ResourceRevision: {
      at: components['schemas']['Timestamp'];
      by: components['schemas']['PersonRef'] | null;
      content: components['schemas']['JsonValue'] | null;
      revision: number;
    };
    ResourceRevisionPage: {
      items: components['schemas']['ResourceRevision'][];
      nextCursor?: string;
      total: number;
    };
    RevertRequest: {
      revision: number;
    };
    /** @enum {string} */
    Role: 'designer' | 'releaser' | 'admin' | 'auditor';
    /** Route mock */
    RouteMock: {
      fail?: string;
      /** @default queue */
      queue?: string;
      route: string;
    };
    RowRequest: {
      values: {
        [key: string]: string | number;
      };
    };
    SaveAsRequest: {
      code: string;
      name: string;
    };
    SavedDocument: {
      changedAt: components['schemas']['Timestamp'];
      contentHash: string;
      findings: components['schemas']['FindingBody'][];
      revision: number;
    };
    ScenarioTurn: {
      call?: {
        [key: string]: string | number | boolean;
      };
      effect?: components['schemas']['EffectMock'];
      effects?: components['schemas']['EffectMock'][];
      exact?: boolean;
      /** @constant */
      hangup?: true;
      in?: {
        inaction: number;
      } & {
        [key: string]: unknown;
      };
      keys?: string | number | boolean;
      now?: string;
      out?: {
        [key: string]: string | number | boolean | null;
      };
      path?: string[];
      /** @constant */
      playover?: true;
      queried?: {
        [key: string]: string | number | boolean;
      };
      recorded?: string;
      say?: string | number | boolean;
      /** @constant */
      silence?: true;
      /** @constant */
      sysErr?: true;
      transferred?: boolean;
      /** @constant */
      unclear?: true;
      variables?: {
        [key: string]: components['schemas']['JsonValue'];
      };
    };
    SetApiPasswordRequest: {
      secret: string;
    };
    SetParameterRequest: {
      value: string;
    };
    SignInRequest: {
      password: string;
      tenant?: string;
      userName: string;
    };
    /** Stored procedure mock */
    SqlMock: {
      fail?: string;
      inputs?: {
        [key: string]: components['schemas']['JsonValue'];
      };
      /** @default {} */
      outputs?: {
        [key: string]: components['schemas']['JsonValue'];
      };
      sql: string;
    };
    StoredProcedure: {
      changedAt: components['schemas']['Timestamp'];
      changedBy: components['schemas']['PersonRef'] | null;
      database: string;
      /** @default  */
      description: string;
      function: string;
      hasPassword: boolean;
      host: string;
      /** @default [] */
      inputs: components['schemas']['ProcedureInput'][];
      name: string;
      /** @default 5432 */
      port: number;
      revision: number;
      /** @default 5 */
      timeoutSeconds: number;
      /** @default false */
      tls: boolean;
      user: string;
      uses: number;
    };
    StoredProcedureFile: {
      /** @constant */
      format: 'parley.stored-procedures/1';
      items: components['schemas']['StoredProcedureRequest'][];
    };
    StoredProcedureFileInput: {
      /** @constant */
      format: 'parley.stored-procedures/1';
      items: components['schemas']['StoredProcedureRequestInput'][];
    };
    StoredProcedurePage: {
      items: components['schemas']['StoredProcedure'][];
      nextCursor?: string;
      total: number;
    };
    StoredProcedureRequest: {
      database: string;
      /** @default  */
      description: string;
      function: string;
      host: string;
      /** @default [] */
      inputs: components['schemas']['ProcedureInput'][];
      name: string;
      password?: string;
      /** @default 5432 */
      port: number;
      /** @default 5 */
      timeoutSeconds: number;
      /** @default false */
      tls: boolean;
      user: string;
    };
    StoredProcedureRequestInput: {
      database: string;
      /** @default  */
      description?: string;
      function: string;
      host: string;
      /** @default [] */
      inputs?: components['schemas']['ProcedureInputInput'][];
      name: string;
      password?: string;
      /** @default 5432 */
      port?: number;
      /** @default 5 */
      timeoutSeconds?: number;
      /** @default false */
      tls?: boolean;
      user: string;
    };
    SystemParameter: {
      changedAt: components['schemas']['Timestamp'] | null;
      default: string;
      max?: number;
      min?: number;
      name: string;
      /** @enum {string} */
      type: 'boolean' | 'integer' | 'text' | 'secret';
      value: string;
    };
    SystemParameterList: {
      items: components['schemas']['SystemParameter'][];
    };
    /** Data table mock */
    TableMock: {
      dataTable: string;
      fail?: string;
      values?: {
        [key: string]: components['schemas']['JsonValue'];
      };
    };
    Template: {
      changedAt: components['schemas']['Timestamp'];
      changedBy: components['schemas']['PersonRef'] | null;
      content: {
        [key: string]: string;
      };
      /** @default  */
      description: string;
      kind: components['schemas']['TemplateKind'];
      name: string;
      revision: number;
      uses: number;
    };
    TemplateFile: {
      /** @constant */
      format: 'parley.templates/1';
      items: components['schemas']['TemplateRequest'][];
    };
    TemplateFileInput: {
      /** @constant */
      format: 'parley.templates/1';
      items: components['schemas']['TemplateRequestInput'][];
    };
    /** @enum {string} */
    TemplateKind: 'voice' | 'tts' | 'text' | 'video' | 'multimedia' | 'card' | 'quickReply' | 'script';
    TemplatePage: {
      items: components['schemas']['Template'][];
      nextCursor?: string;
      total: number;
    };
    TemplateRequest: {
      content: {
        [key: string]: string;
      };
      /** @default  */
      description: string;
      kind: components['schemas']['TemplateKind'];
      name: string;
    };
    TemplateRequestInput: {
      content: {
        [key: string]: string;
      };
      /** @default  */
      description?: string;
      kind: components['schemas']['TemplateKind'];
      name: string;
    };
    TestCase: {
      changedAt: components['schemas']['Timestamp'];
      changedBy: components['schemas']['PersonRef'] | null;
      definition: {
        [key: string]: unknown;
      };
      description: string;
      name: string;
      revision: number;
      turns: number;
    };
    TestCaseContent: {
      definition: components['schemas']['TestDefinition'];
      /** @default  */
      description?: string;
      name: string;
    };
    TestCasePage: {
      items: components['schemas']['TestCaseSummary'][];
      nextCursor?: string;
      total: number;
    };
    TestCaseResult: {
      differences: components['schemas']['TestDifference'][];
      name: string;
      passed: boolean;
      reason: string | null;
      revision: number;
      turns: number;
    };
    TestCaseSummary: {
      changedAt: components['schemas']['Timestamp'];
      changedBy: components['schemas']['PersonRef'] | null;
      description: string;
      name: string;
      revision: number;
      turns: number;
    };
    TestCoverage: {
      branches: components['schemas']['CoverageShare'];
      nodes: components['schemas']['CoverageShare'];
    };
    TestDefinition: {
      accessCode?: string | number | boolean;
      caller?: string | number | boolean;
      errorPrompt?: string;
      exceptionFlow?: components['schemas']['FlowCode'] | null;
      flow?: components['schemas']['FlowCode'];
      flows?: components['schemas']['FlowCode'][];
      /** @default {} */
      globals?: {
        [key: string]: {
          /** @default null */
          default?: components['schemas']['JsonValue'];
          /** @default false */
          encrypted?: boolean;
          /** @enum {string} */
          type: 'integer' | 'string' | 'long' | 'float' | 'boolean' | 'list' | 'object';
        };
      };
      /** @default [] */
      mocks?: components['schemas']['EffectMock'][];
      /** @default 2026-03-01T09:00:00Z */
      now?: string;
      scenario?: string;
      /**
       * @default vir
       * @enum {string}
       */
      seat?: 'vir' | 'ass';
      /** @default 1 */
      seed?: number;
      templates?: {
        [key: string]:
          | {
              content:
                | string
                | {
                    [key: string]: string;
                  };
              kind: components['schemas']['TemplateKind'];
            }
          | (
              | string
              | {
                  [key: string]: string;
                }
            );
      };
      turns: components['schemas']['ScenarioTurn'][];
      /** @default call-1 */
      userid?: string;
      utcOffset?: number;
    };
    TestDifference: {
      actual: string | null;
      expected: string | null;
      place: string;
      turn: number;
    };
    TestRun: {
      cases: components['schemas']['TestCaseResult'][];
      contentHash: string;
      coverage: {
        branches: components['schemas']['CoverageShare'];
        missedLines: string[];
        missedNodes: string[];
        nodes: components['schemas']['CoverageShare'];
      };
      durationMs: number;
      failed: number;
      passed: number;
      version: string;
    };
    TestRunRequest: {
      cases?: string[];
    };
    TextPart: {
      /** @enum {string} */
      kind: 'same' | 'added' | 'removed';
      text: string;
    };
    /** Format: date-time */
    Timestamp: string;
    TokenReply: {
      authToken?: string;
      errorCode: number;
      errorMsg: string;
      expireTime?: number;
    };
    TokenRequest: {
      appKey: string;
      appSecret: string;
    } & {
      [key: string]: unknown;
    };
    TransferParams: {
      auth_token?: string;
      begin_trans: string;
      call_dst_id: string;
      call_id: string;
      call_media_type?: string;
      channelType?: string;
      end_trans: string;
      input?: string;
      inter_idx?: string;
      mediaType?: string;
      record_result?: string;
      trans_result: string;
    } & {
      [key: string]: unknown;
    };
    TransferPolicy: {
      /** @default none */
      accumulation: components['schemas']['Accumulation'];
      changedAt: components['schemas']['Timestamp'];
      changedBy: components['schemas']['PersonRef'] | null;
      /** @default  */
      description: string;
      kind: components['schemas']['TransferPolicyKind'];
      name: string;
      /** @default  */
      otherQueue: string;
      revision: number;
      /** @default [] */
      segments: components['schemas']['NumberSegment'][];
      /** @default [] */
      shares: components['schemas']['QueueShare'][];
      uses: number;
    };
    TransferPolicyFile: {
      /** @constant */
      format: 'parley.transfer-policies/1';
      items: components['schemas']['TransferPolicyRequest'][];
    };
    TransferPolicyFileInput: {
      /** @constant */
      format: 'parley.transfer-policies/1';
      items: components['schemas']['TransferPolicyRequestInput'][];
    };
    /** @enum {string} */
    TransferPolicyKind: 'percentage' | 'segment';
    TransferPolicyPage: {
      items: components['schemas']['TransferPolicy'][];
      nextCursor?: string;
      total: number;
    };
    TransferPolicyRequest: {
      /** @default none */
      accumulation: components['schemas']['Accumulation'];
      /** @default  */
      description: string;
      kind: components['schemas']['TransferPolicyKind'];
      name: string;
      /** @default  */
      otherQueue: string;
      /** @default [] */
      segments: components['schemas']['NumberSegment'][];
      /** @default [] */
      shares: components['schemas']['QueueShare'][];
    };
    TransferPolicyRequestInput: {
      /** @default none */
      accumulation?: components['schemas']['Accumulation'];
      /** @default  */
      description?: string;
      kind: components['schemas']['TransferPolicyKind'];
      name: string;
      /** @default  */
      otherQueue?: string;
      /** @default [] */
      segments?: components['schemas']['NumberSegmentInput'][];
      /** @default [] */
      shares?: components['schemas']['QueueShareInput'][];
    };
    TransferRequest: {
      extparams?: components['schemas']['ExtParams'];
      /** @constant */
      inaction: 11;
      inparams: components['schemas']['TransferParams'];
      /**
       * @default vir
       * @enum {string}
       */
      seat?: 'vir' | 'ass';
      userid: string;
    } & {
      [key: string]: unknown;
    };
    TurnRequest:
      | components['schemas']['InitRequest']
      | components['schemas']['InteractionRequest']
      | components['schemas']['TransferRequest']
      | components['schemas']['QueryRequest'];
    UpdateCallbackRequest: {
      state: components['schemas']['CallbackState'];
    };
    UpdateFlowRequest: {
      description?: string;
      name?: string;
    };
    UpdateNavigationRequest: {
      accessCode?: components['schemas']['AccessCodeName'];
      accessId: string;
      authToken?: string;
      description: string;
      /** @enum {number} */
      dialogType: 1 | 2 | 3 | 4;
      domainId?: number;
      flowCode?: string;
      /** @enum {string} */
      source?: 'IVR' | 'OIFDE';
      tenantId: string;
      usingRecordService?: number;
    };
    UpdateUserRequest: {
      disabled?: boolean;
      /** @constant */
      locked?: false;
      name?: string;
      password?: string;
      role?: components['schemas']['Role'];
    };
    Use:
      | {
          flowCode: string;
          flowName: string;
          /** @constant */
          kind: 'flow';
          nodeId: string;
          nodeName: string;
          path: string;
          version: string;
        }
      | {
          /** @enum {string} */
          kind: 'template' | 'interface';
          name: string;
          path: string;
        };
    UsePage: {
      items: components['schemas']['Use'][];
      nextCursor?: string;
      total: number;
    };
    User: {
      createdAt: components['schemas']['Timestamp'];
      disabled: boolean;
      id: string;
      lockedUntil: components['schemas']['Timestamp'] | null;
      name: string;
      role: components['schemas']['Role'];
      userName: string;
    };
    UserPage: {
      items: components['schemas']['User'][];
      nextCursor?: string;
      total: number;
    };
    ValidationReply: {
      findings: components['schemas']['FindingBody'][];
    };
    ValueChange: {
      after?: components['schemas']['JsonValue'];
      before?: components['schemas']['JsonValue'];
      path: string;
      words?: components['schemas']['TextPart'][];
    };
    Variable: {
      builtin: boolean;
      changedAt: components['schemas']['Timestamp'];
      changedBy: components['schemas']['PersonRef'] | null;
      default?: components['schemas']['JsonValue'];
      /** @default  */
      description: string;
      /** @default none */
      encryption: components['schemas']['Encryption'];
      name: components['schemas']['VariableName'];
      revision: number;
      type: components['schemas']['VariableType'];
      uses: number;
    };
    VariableFile: {
      /** @constant */
      format: 'parley.variables/1';
      items: components['schemas']['VariableRequest'][];
    };
    VariableFileInput: {
      /** @constant */
      format: 'parley.variables/1';
      items: components['schemas']['VariableRequestInput'][];
    };
    VariableName: string;
    VariablePage: {
      items: components['schemas']['Variable'][];
      nextCursor?: string;
      total: number;
    };
    VariableRequest: {
      default?: components['schemas']['JsonValue'];
      /** @default  */
      description: string;
      /** @default none */
      encryption: components['schemas']['Encryption'];
      name: components['schemas']['VariableName'];
      type: components['schemas']['VariableType'];
    };
    VariableRequestInput: {
      default?: components['schemas']['JsonValue'];
      /** @default  */
      description?: string;
      /** @default none */
      encryption?: components['schemas']['Encryption'];
      name: components['schemas']['VariableName'];
      type: components['schemas']['VariableType'];
    };
    /** @enum {string} */
    VariableType: 'integer' | 'string' | 'long' | 'float' | 'boolean' | 'list' | 'object';
    VersionDetail: {
      archivedAt: components['schemas']['Timestamp'] | null;
      changedAt: components['schemas']['Timestamp'];
      changedBy: components['schemas']['PersonRef'] | null;
      contentHash: string;
      createdAt: components['schemas']['Timestamp'];
      document: {
        [key: string]: unknown;
      };
      editorIds: string[];
      findings: components['schemas']['FindingBody'][];
      flow: {
        /** @enum {string} */
        channel: 'voice' | 'chat' | 'multimedia';
        code: string;
        /** @enum {string} */
        kind: 'main' | 'subflow' | 'exception';
        name: string;
      };
      frozenAt: components['schemas']['Timestamp'] | null;
      grayRule: components['schemas']['GrayRule'] | null;
      grayRuleName: string | null;
      releasedAt: components['schemas']['Timestamp'] | null;
      releasedBy: components['schemas']['PersonRef'] | null;
      releaseKind: components['schemas']['ReleaseKind'] | null;
      revision: number;
      state: components['schemas']['VersionState'];
      version: string;
      workMode: components['schemas']['WorkMode'];
    };
    VersionReference: {
      kind: string;
      name: string;
      nodeId: string;
      nodeName: string;
      path: string;
      targetNode?: string;
    };
    VersionReferenceList: {
      items: components['schemas']['VersionReference'][];
    };
    VersionReply: {
      archivedAt: components['schemas']['Timestamp'] | null;
      changedAt: components['schemas']['Timestamp'];
      changedBy: components['schemas']['PersonRef'] | null;
      contentHash: string;
      createdAt: components['schemas']['Timestamp'];
      editorIds: string[];
      frozenAt: components['schemas']['Timestamp'] | null;
      grayRule: components['schemas']['GrayRule'] | null;
      grayRuleName: string | null;
      releasedAt: components['schemas']['Timestamp'] | null;
      releasedBy: components['schemas']['PersonRef'] | null;
      releaseKind: components['schemas']['ReleaseKind'] | null;
      revision: number;
      state: components['schemas']['VersionState'];
      version: string;
      workMode: components['schemas']['WorkMode'];
    };
    /** @enum {string} */
    VersionState: 'draft' | 'released' | 'offline';
    /** @enum {string} */
    WorkMode: 'common' | 'monitoring' | 'insertion';
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  'access-codes.list': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'accessCode' | '-accessCode' | 'changedAt' | '-changedAt';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessCodePage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'access-codes.bind': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        accessCode: components['schemas']['AccessCodeName'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BindAccessCodeRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessCode'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'access-codes.unbind': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        accessCode: components['schemas']['AccessCodeName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.setApiPassword': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetApiPasswordRequest'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'audit.list': {
    parameters: {
      query?: {
        action?: string;
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'at' | '-at';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditPage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.listCallbacks': {
    parameters: {
      query?: {
        callId?: string;
        cursor?: string;
        flow?: string;
        from?: string;
        limit?: number;
        sort?: 'at' | '-at';
        state?: 'open' | 'done';
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CallbackTaskPage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.updateCallback': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateCallbackRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CallbackTask'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'catalogue.getCatalogue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CatalogueReply'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'data-tables.list': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'name' | '-name' | 'changedAt' | '-changedAt';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataTablePage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'data-tables.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DataTableRequestInput'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataTable'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'data-tables.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataTable'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'data-tables.update': {
    parameters: {
      query?: never;
      header: {
        /** @description The revision that the editor started from, such as "3" */
        'If-Match': string;
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DataTableRequestInput'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataTable'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system · 20000005: Failed to modify the variable. The original variable is referenced by a flow or template · 20000008: Somebody else has changed this meanwhile */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'data-tables.delete': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 20000004: Failed to delete the variable. The variable is referenced by a flow or template · 20000008: Somebody else has changed this meanwhile */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'data-tables.revert': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevertRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataTable'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system · 20000005: Failed to modify the variable. The original variable is referenced by a flow or template */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'data-tables.listRevisions': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'at' | '-at';
      };
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResourceRevisionPage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'data-tables.listRows': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'at' | '-at';
      };
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataTableRowPage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'data-tables.addRow': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RowRequest'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataTableRow'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'data-tables.deleteRow': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
        row: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'data-tables.listUses': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'place' | '-place';
      };
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsePage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'data-tables.export': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResourceExportRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataTableFile'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'data-tables.import': {
    parameters: {
      query?: {
        apply?: 'true' | 'false';
      };
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DataTableFileInput'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReport'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.export': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExportRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/zip': string;
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.check': {
    parameters: {
      query?: {
        cursor?: string;
        kind?:
          | 'flow'
          | 'flowVariable'
          | 'globalVariable'
          | 'template'
          | 'interface'
          | 'dataTable'
          | 'storedProcedure'
          | 'transferPolicy'
          | 'grayRule'
          | 'accessCode';
        limit?: number;
        search?: string;
        sort?: 'kind' | '-kind';
        unused?: 'true' | 'false';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowCheck'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.listTemplates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowTemplateList'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.list': {
    parameters: {
      query?: {
        cursor?: string;
        kind?: 'main' | 'subflow' | 'exception';
        limit?: number;
        search?: string;
        sort?: 'code' | '-code' | 'name' | '-name' | 'changedAt' | '-changedAt';
        state?: 'live' | 'gray' | 'draft' | 'offline';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowPage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateFlowRequest'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowDetail'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 20000002: The flow name already exists · 10000004: The parameter already exists in the system */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowDetail'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.delete': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 20000001: The flow in the released state cannot be modified · 20000003: Failed to delete the node. The node is referenced by another flow */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.update': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateFlowRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowDetail'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 20000001: The flow in the released state cannot be modified · 20000002: The flow name already exists */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.getDiff': {
    parameters: {
      query: {
        from: string;
        to: string;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowDiff'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.setPolicy': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FlowPolicyInput'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowDetail'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.listReleases': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'at' | '-at';
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReleasePage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.listTestCases': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'name' | '-name' | 'changedAt' | '-changedAt';
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TestCasePage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.createTestCase': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TestCaseContent'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TestCase'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.getTestCase': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TestCase'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.replaceTestCase': {
    parameters: {
      query?: never;
      header: {
        /** @description The revision that the editor started from, such as "3" */
        'If-Match': string;
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        code: string;
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TestCaseContent'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TestCase'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system · 20000008: Somebody else has changed this meanwhile */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.deleteTestCase': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        code: string;
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.listUses': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'place' | '-place';
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsePage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.getVersion': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionDetail'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.discard': {
    parameters: {
      query?: never;
      header: {
        /** @description The revision that was looked at, such as "3"; without it any is deleted */
        'If-Match': string;
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        code: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 20000001: The flow in the released state cannot be modified · 20000003: Failed to delete the node. The node is referenced by another flow · 20000008: Somebody else has changed this meanwhile */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.archive': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        code: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionReply'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 20000001: The flow in the released state cannot be modified */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.copyTo': {
    parameters: {
      query?: never;
      header: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
        /** @description A personal API token of the other tenant, with the scope "edit" */
        'X-Parley-Target-Token': string;
      };
      path: {
        code: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CopyToRequest'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReport'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.saveDocument': {
    parameters: {
      query?: never;
      header: {
        /** @description The revision that the editor started from, such as "3" */
        'If-Match': string;
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        code: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FlowDocument'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedDocument'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 20000001: The flow in the released state cannot be modified · 20000003: Failed to delete the node. The node is referenced by another flow · 20000004: Failed to delete the variable. The variable is referenced by a flow or template · 20000005: Failed to modify the variable. The original variable is referenced by a flow or template · 20000008: Somebody else has changed this meanwhile */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.export': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/zip': string;
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.takeOffline': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        code: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionReply'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 20000003: Failed to delete the node. The node is referenced by another flow */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.listReferences': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionReferenceList'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.release': {
    parameters: {
      query?: never;
      header: {
        /** @description The revision that was looked at, such as "3"; without it any is released */
        'If-Match': string;
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        code: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReleaseRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionReply'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 20000001: The flow in the released state cannot be modified · 20000003: Failed to delete the node. The node is referenced by another flow · 20000008: Somebody else has changed this meanwhile */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000012: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.saveAs': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        code: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveAsRequest'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowDetail'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system · 20000002: The flow name already exists */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.runTestCases': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        code: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TestRunRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TestRun'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000012: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.upgrade': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        code: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionReply'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'flows.validate': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        code: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ValidationReply'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'gray-rules.list': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'name' | '-name' | 'changedAt' | '-changedAt';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrayRulePage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'gray-rules.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrayRuleRequest'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NamedGrayRule'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'gray-rules.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NamedGrayRule'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'gray-rules.update': {
    parameters: {
      query?: never;
      header: {
        /** @description The revision that the editor started from, such as "3" */
        'If-Match': string;
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrayRuleRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NamedGrayRule'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system · 20000008: Somebody else has changed this meanwhile */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'gray-rules.delete': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 20000004: Failed to delete the variable. The variable is referenced by a flow or template */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'gray-rules.revert': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevertRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NamedGrayRule'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'gray-rules.listRevisions': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'at' | '-at';
      };
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResourceRevisionPage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.import': {
    parameters: {
      query?: {
        apply?: 'true' | 'false';
      };
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/zip': string;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReport'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'interfaces.list': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'name' | '-name' | 'changedAt' | '-changedAt';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InterfacePage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'interfaces.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InterfaceRequestInput'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BusinessInterface'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system · 10000006: An input parameter with this name already exists · 10000007: An output parameter with this name already exists · 10000008: A header parameter with this name already exists */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'interfaces.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BusinessInterface'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'interfaces.update': {
    parameters: {
      query?: never;
      header: {
        /** @description The revision that the editor started from, such as "3" */
        'If-Match': string;
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InterfaceRequestInput'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BusinessInterface'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system · 20000005: Failed to modify the variable. The original variable is referenced by a flow or template · 20000008: Somebody else has changed this meanwhile · 10000006: An input parameter with this name already exists · 10000007: An output parameter with this name already exists · 10000008: A header parameter with this name already exists */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'interfaces.delete': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 20000004: Failed to delete the variable. The variable is referenced by a flow or template · 20000008: Somebody else has changed this meanwhile */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'interfaces.revert': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevertRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BusinessInterface'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system · 20000005: Failed to modify the variable. The original variable is referenced by a flow or template */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'interfaces.listRevisions': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'at' | '-at';
      };
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResourceRevisionPage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'interfaces.listUses': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'place' | '-place';
      };
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsePage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'interfaces.export': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResourceExportRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InterfaceFile'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'interfaces.import': {
    parameters: {
      query?: {
        apply?: 'true' | 'false';
      };
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InterfaceFileInput'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReport'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.getMe': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.changePassword': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePasswordRequest'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified · 200800002: The key is incorrect */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 200800003: The account is locked */
      423: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.listHosts': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'host' | '-host';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutboundHostList'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.addHost': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OutboundHostInput'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutboundHost'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.removeHost': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        host: string;
        port: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.listParameters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SystemParameterList'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.setParameter': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetParameterRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SystemParameter'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.listQaRecords': {
    parameters: {
      query?: {
        callId?: string;
        cursor?: string;
        flow?: string;
        from?: string;
        limit?: number;
        sort?: 'at' | '-at';
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QaRecordPage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.signIn': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 200800002: The key is incorrect */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 200800003: The account is locked */
      423: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.signOut': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'stored-procedures.list': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'name' | '-name' | 'changedAt' | '-changedAt';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredProcedurePage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'stored-procedures.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StoredProcedureRequestInput'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredProcedure'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system · 10000006: An input parameter with this name already exists */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'stored-procedures.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredProcedure'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'stored-procedures.update': {
    parameters: {
      query?: never;
      header: {
        /** @description The revision that the editor started from, such as "3" */
        'If-Match': string;
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StoredProcedureRequestInput'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredProcedure'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system · 20000005: Failed to modify the variable. The original variable is referenced by a flow or template · 20000008: Somebody else has changed this meanwhile · 10000006: An input parameter with this name already exists */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'stored-procedures.delete': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 20000004: Failed to delete the variable. The variable is referenced by a flow or template · 20000008: Somebody else has changed this meanwhile */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'stored-procedures.revert': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevertRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredProcedure'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system · 20000005: Failed to modify the variable. The original variable is referenced by a flow or template */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'stored-procedures.listRevisions': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'at' | '-at';
      };
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResourceRevisionPage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'stored-procedures.listUses': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'place' | '-place';
      };
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsePage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'stored-procedures.export': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResourceExportRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredProcedureFile'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'stored-procedures.import': {
    parameters: {
      query?: {
        apply?: 'true' | 'false';
      };
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StoredProcedureFileInput'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReport'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'templates.list': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'name' | '-name' | 'changedAt' | '-changedAt';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplatePage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'templates.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TemplateRequestInput'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Template'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'templates.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Template'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'templates.update': {
    parameters: {
      query?: never;
      header: {
        /** @description The revision that the editor started from, such as "3" */
        'If-Match': string;
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TemplateRequestInput'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Template'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system · 20000005: Failed to modify the variable. The original variable is referenced by a flow or template · 20000008: Somebody else has changed this meanwhile */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'templates.delete': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 20000004: Failed to delete the variable. The variable is referenced by a flow or template · 20000008: Somebody else has changed this meanwhile */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'templates.revert': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevertRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Template'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system · 20000005: Failed to modify the variable. The original variable is referenced by a flow or template */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'templates.listRevisions': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'at' | '-at';
      };
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResourceRevisionPage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'templates.listUses': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'place' | '-place';
      };
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsePage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'templates.export': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResourceExportRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateFile'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'templates.import': {
    parameters: {
      query?: {
        apply?: 'true' | 'false';
      };
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TemplateFileInput'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReport'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'templates.preview': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PreviewReply'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.listTokens': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'at' | '-at';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiTokenPage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.createToken': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateTokenRequest'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedToken'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'general.revokeToken': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'transfer-policies.list': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'name' | '-name' | 'changedAt' | '-changedAt';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TransferPolicyPage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'transfer-policies.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransferPolicyRequestInput'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TransferPolicy'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'transfer-policies.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TransferPolicy'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'transfer-policies.update': {
    parameters: {
      query?: never;
      header: {
        /** @description The revision that the editor started from, such as "3" */
        'If-Match': string;
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransferPolicyRequestInput'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TransferPolicy'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system · 20000005: Failed to modify the variable. The original variable is referenced by a flow or template · 20000008: Somebody else has changed this meanwhile */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'transfer-policies.delete': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 20000004: Failed to delete the variable. The variable is referenced by a flow or template · 20000008: Somebody else has changed this meanwhile */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'transfer-policies.revert': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevertRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TransferPolicy'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system · 20000005: Failed to modify the variable. The original variable is referenced by a flow or template */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'transfer-policies.listRevisions': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'at' | '-at';
      };
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResourceRevisionPage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'transfer-policies.listUses': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'place' | '-place';
      };
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsePage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'transfer-policies.export': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResourceExportRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TransferPolicyFile'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'transfer-policies.import': {
    parameters: {
      query?: {
        apply?: 'true' | 'false';
      };
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransferPolicyFileInput'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReport'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'users.list': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'userName' | '-userName' | 'createdAt' | '-createdAt';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserPage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'users.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateUserRequest'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'users.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'users.update': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateUserRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'variables.list': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'name' | '-name' | 'changedAt' | '-changedAt';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VariablePage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'variables.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VariableRequestInput'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Variable'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'variables.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Variable'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'variables.update': {
    parameters: {
      query?: never;
      header: {
        /** @description The revision that the editor started from, such as "3" */
        'If-Match': string;
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VariableRequestInput'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Variable'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system · 20000005: Failed to modify the variable. The original variable is referenced by a flow or template · 20000008: Somebody else has changed this meanwhile */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'variables.delete': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 20000004: Failed to delete the variable. The variable is referenced by a flow or template · 20000008: Somebody else has changed this meanwhile */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'variables.revert': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevertRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Variable'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000004: The parameter already exists in the system · 20000005: Failed to modify the variable. The original variable is referenced by a flow or template */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'variables.listRevisions': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'at' | '-at';
      };
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResourceRevisionPage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'variables.listUses': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
        sort?: 'place' | '-place';
      };
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsePage'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'variables.export': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResourceExportRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VariableFile'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'variables.import': {
    parameters: {
      query?: {
        apply?: 'true' | 'false';
      };
      header?: {
        /** @description Any value. Needed with a session cookie: a page of another site cannot add it */
        'X-Parley-Request'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VariableFileInput'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReport'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000009: You do not have the permission for this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'health.getLive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthReply'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'health.getReady': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthReply'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  'oiap.createnavigationinfo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateNavigationRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000001: Internal error · 10000003: The parameter does not exist in the system · 10000004: The parameter already exists in the system */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
    };
  };
  'oiap.deletenavigationinfo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeleteNavigationRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000001: Internal error · 10000003: The parameter does not exist in the system */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
    };
  };
  'dialog.gettoken': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TokenRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TokenReply'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 200800001: The key does not exist · 200800002: The key is incorrect */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 200800003: The account is locked */
      423: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
    };
  };
  'oiap.querydomaininfo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DomainQuery'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DomainReply'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
    };
  };
  'oiap.queryflows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FlowListQuery'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowListReply'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
    };
  };
  'oiap.querynavigationinfo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NavigationQuery'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NavigationReply'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
    };
  };
  'oiap.updatenavigationinfo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateNavigationRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000001: Internal error · 10000003: The parameter does not exist in the system · 10000004: The parameter already exists in the system */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
    };
  };
  'dialog.getAppCubeToken': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TokenRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TokenReply'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 200800001: The key does not exist · 200800002: The key is incorrect */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 200800003: The account is locked */
      423: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OiapFailure'];
        };
      };
    };
  };
  'dialog.process': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TurnRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DialogReply'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DialogReply'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DialogReply'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DialogReply'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system · 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DialogReply'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DialogReply'];
        };
      };
    };
  };
  'dialog.processOfVdn': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        vdnId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TurnRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DialogReply'];
        };
      };
      /** @description 10000002: A parameter is missing or incorrect */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DialogReply'];
        };
      };
      /** @description 900001: No token was given, or it has expired · 900002: The token could not be verified */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DialogReply'];
        };
      };
      /** @description 10000011: The request body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DialogReply'];
        };
      };
      /** @description 10000003: The parameter does not exist in the system · 10000001: Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DialogReply'];
        };
      };
      /** @description 10000010: The service is not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DialogReply'];
        };
      };
    };
  };
}
