--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: change_log_begin_epoch(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.change_log_begin_epoch() RETURNS bigint
    LANGUAGE plpgsql
    AS $$
declare
  begun bigint;
begin
  update change_log_state
  set epoch = greatest(epoch + 1, (extract(epoch from clock_timestamp()) * 1000)::bigint),
      origin = change_log_origin(), trimmed_xid = '0', trimmed_seq = 0
  returning epoch into begun;
  update change_log set xid = '0' where xid <> '0';
  return begun;
end
$$;


--
-- Name: change_log_make_partitions(interval); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.change_log_make_partitions(retention interval) RETURNS integer
    LANGUAGE plpgsql
    SET lock_timeout TO '100ms'
    AS $$
declare
  length interval := retention / 7;
  lower  timestamptz;
  upper  timestamptz;
  name   text;
  made   integer := 0;
begin
  perform from change_log_state for update skip locked;
  if not found then
    return 0;
  end if;
  lower := greatest(
    date_bin(length, clock_timestamp(), '2000-01-01 00:00:00Z'),
    (select max(p.to_time) from change_log_partition p));
  while lower <= clock_timestamp() + length loop
    upper := date_bin(length, lower, '2000-01-01 00:00:00Z') + length;
    if not exists (select from change_log_default where create_time >= lower and create_time < upper) then
      name := 'change_log_' || to_char(lower at time zone 'UTC', 'YYYYMMDD_HH24MISS_MS');
      execute format('create table %I (like change_log including defaults including constraints)', name);
      execute format('alter table change_log attach partition %I for values from (%L) to (%L)', name, lower, upper);
      made := made + 1;
    end if;
    lower := upper;
  end loop;
  return made;
end
$$;


--
-- Name: change_log_open(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.change_log_open() RETURNS bytea
    LANGUAGE plpgsql
    AS $$
declare
  state change_log_state;
begin
  select * into state from change_log_state for update;
  if state.origin is null then
    update change_log_state set origin = change_log_origin();
  elsif state.origin <> change_log_origin() then
    perform change_log_begin_epoch();
  end if;
  return state.key;
end
$$;


--
-- Name: change_log_origin(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.change_log_origin() RETURNS text
    LANGUAGE sql STABLE
    AS $$
  select concat_ws('/',
    (select system_identifier from pg_control_system()),
    substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8),
    (select oid from pg_database where datname = current_database()),
    'change_log_state'::regclass::oid)
$$;


--
-- Name: change_log_trim(interval); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.change_log_trim(retention interval) RETURNS integer
    LANGUAGE plpgsql
    SET lock_timeout TO '100ms'
    AS $$
declare
  state   change_log_state;
  horizon xid8;
  name    text;
  last    record;
  dropped integer := 0;
begin
  select * into state from change_log_state for update skip locked;
  if not found then
    return 0;
  end if;
  horizon := pg_snapshot_xmin(pg_current_snapshot());
  for name in
    select p.name from change_log_partition p where p.to_time <= clock_timestamp() - retention order by p.to_time
  loop
    -- The log before its partition, as readers and writers do.
    lock table only change_log in access exclusive mode;
    execute format('lock table %s in access exclusive mode', name);
    execute format('select xid, seq from %s order by xid desc, seq desc limit 1', name) into last;
    if last.xid >= horizon then
      continue;
    end if;
    execute format('drop table %s', name);
    dropped := dropped + 1;
    update change_log_state set trimmed_xid = last.xid, trimmed_seq = last.seq
    where (trimmed_xid, trimmed_seq) < (last.xid, last.seq);
  end loop;
  with old as (
    delete from change_log_default where create_time <= clock_timestamp() - retention and xid < horizon
    returning xid, seq)
  select xid, seq into last from old order by xid desc, seq desc limit 1;
  update change_log_state set trimmed_xid = last.xid, trimmed_seq = last.seq
  where (trimmed_xid, trimmed_seq) < (last.xid, last.seq);
  return dropped;
end
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: alert; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alert (
    id uuid NOT NULL,
    owner text DEFAULT 'local'::text NOT NULL,
    subscription text NOT NULL,
    subscription_revision integer NOT NULL,
    subscription_display_name text NOT NULL,
    severity text NOT NULL,
    sequence bigint NOT NULL,
    analysis text NOT NULL,
    article text NOT NULL,
    article_revision integer NOT NULL,
    title text NOT NULL,
    source text NOT NULL,
    uri text NOT NULL,
    story text NOT NULL,
    entity text NOT NULL,
    score double precision NOT NULL,
    entity_content bytea NOT NULL,
    reasons jsonb NOT NULL,
    event_time timestamp with time zone NOT NULL,
    article_time timestamp with time zone NOT NULL,
    analysis_time timestamp with time zone NOT NULL,
    create_time timestamp with time zone NOT NULL,
    article_delete_time timestamp with time zone,
    CONSTRAINT alert_erased_tells_nothing CHECK (((article_delete_time IS NULL) OR ((title = ''::text) AND (source = ''::text) AND (uri = ''::text) AND (score = (0)::double precision) AND (entity_content = '\x'::bytea) AND (reasons = '{"items": []}'::jsonb)))),
    CONSTRAINT alert_score_range CHECK (((score >= ('-1'::integer)::double precision) AND (score <= (1)::double precision))),
    CONSTRAINT alert_sequence_positive CHECK ((sequence > 0)),
    CONSTRAINT alert_severity_known CHECK ((severity = ANY (ARRAY['INFO'::text, 'WARNING'::text, 'CRITICAL'::text])))
);


--
-- Name: TABLE alert; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.alert IS 'What subscribers were told, with the id of the match. entity_content is what the article says of the entity, a message of the sentiment contract. Where the article was erased the alert stays, without what it said.';


--
-- Name: analysis; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.analysis (
    name text NOT NULL,
    article text NOT NULL,
    create_time timestamp with time zone NOT NULL,
    content bytea NOT NULL,
    delete_time timestamp with time zone,
    CONSTRAINT analysis_erased_tells_nothing CHECK (((delete_time IS NULL) OR (content = '\x'::bytea)))
);


--
-- Name: TABLE analysis; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.analysis IS 'Each analysis that was decided, as sentiment-service told it (a message of its contract): decided once, and explained from here. Those of an erased article stay, without content.';


--
-- Name: article_erasure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.article_erasure (
    article text NOT NULL,
    delete_time timestamp with time zone NOT NULL
);


--
-- Name: TABLE article_erasure; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.article_erasure IS 'Every article that was erased, analyzed before or not; kept, so that no analysis of it is decided afterwards.';


--
-- Name: change_log_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.change_log_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: change_log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.change_log (
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    seq bigint DEFAULT nextval('public.change_log_seq'::regclass) NOT NULL,
    kind text NOT NULL,
    resource uuid NOT NULL,
    revision integer NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT change_log_revision_positive CHECK ((revision > 0))
)
PARTITION BY RANGE (create_time);


--
-- Name: TABLE change_log; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.change_log IS 'One row for each change of a resource, written in the transaction of the change. Read in the order (xid, seq), below the horizon pg_snapshot_xmin only: seq alone is not the order of commits.';


--
-- Name: change_log_20261122_000000_000; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.change_log_20261122_000000_000 (
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    seq bigint DEFAULT nextval('public.change_log_seq'::regclass) NOT NULL,
    kind text NOT NULL,
    resource uuid NOT NULL,
    revision integer NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT change_log_revision_positive CHECK ((revision > 0))
);


--
-- Name: change_log_20261123_000000_000; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.change_log_20261123_000000_000 (
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    seq bigint DEFAULT nextval('public.change_log_seq'::regclass) NOT NULL,
    kind text NOT NULL,
    resource uuid NOT NULL,
    revision integer NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT change_log_revision_positive CHECK ((revision > 0))
);


--
-- Name: change_log_default; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.change_log_default (
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    seq bigint DEFAULT nextval('public.change_log_seq'::regclass) NOT NULL,
    kind text NOT NULL,
    resource uuid NOT NULL,
    revision integer NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT change_log_revision_positive CHECK ((revision > 0))
);


--
-- Name: change_log_partition; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.change_log_partition AS
 SELECT format('%I.%I'::text, n.nspname, c.relname) AS name,
    ("substring"(b.bounds, 'FROM \(''([^'']+)''\)'::text))::timestamp with time zone AS from_time,
    ("substring"(b.bounds, 'TO \(''([^'']+)''\)'::text))::timestamp with time zone AS to_time
   FROM (((pg_inherits i
     JOIN pg_class c ON ((c.oid = i.inhrelid)))
     JOIN pg_namespace n ON ((n.oid = c.relnamespace)))
     CROSS JOIN LATERAL ( SELECT pg_get_expr(c.relpartbound, c.oid) AS bounds) b)
  WHERE ((i.inhparent = ('public.change_log'::regclass)::oid) AND (b.bounds <> 'DEFAULT'::text));


--
-- Name: VIEW change_log_partition; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON VIEW public.change_log_partition IS 'The partitions of the change log, as the catalogue has them, without the default one.';


--
-- Name: change_log_state; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.change_log_state (
    single boolean DEFAULT true NOT NULL,
    epoch bigint DEFAULT 1 NOT NULL,
    key bytea DEFAULT sha256((((gen_random_uuid())::text || (gen_random_uuid())::text))::bytea) NOT NULL,
    origin text,
    trimmed_xid xid8 DEFAULT '0'::xid8 NOT NULL,
    trimmed_seq bigint DEFAULT 0 NOT NULL,
    CONSTRAINT change_log_state_single CHECK (single)
);


--
-- Name: TABLE change_log_state; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.change_log_state IS 'One row: the epoch of the log, the key that authenticates tokens, where both were made, and the last change trimmed.';


--
-- Name: delivery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delivery (
    id uuid NOT NULL,
    endpoint text NOT NULL,
    alert uuid NOT NULL,
    state text DEFAULT 'PENDING'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    due_time timestamp with time zone,
    lease uuid,
    lease_until timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
    last_result text DEFAULT ''::text NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    update_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT delivery_attempts_not_negative CHECK ((attempts >= 0)),
    CONSTRAINT delivery_due_while_pending CHECK (((state = 'PENDING'::text) = (due_time IS NOT NULL))),
    CONSTRAINT delivery_state_known CHECK ((state = ANY (ARRAY['PENDING'::text, 'DELIVERED'::text, 'DEAD'::text])))
);


--
-- Name: TABLE delivery; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.delivery IS 'The sending of one alert to one endpoint through all its attempts; inserted with the alert. Who holds the lease sends; leases and due times are of this database''s clock.';


--
-- Name: endpoint; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.endpoint (
    name text NOT NULL,
    owner text DEFAULT 'local'::text NOT NULL,
    display_name text NOT NULL,
    uri text NOT NULL,
    secret text NOT NULL,
    state text NOT NULL,
    revision integer NOT NULL,
    create_time timestamp with time zone NOT NULL,
    update_time timestamp with time zone NOT NULL,
    CONSTRAINT endpoint_display_name_short CHECK ((char_length(display_name) <= 200)),
    CONSTRAINT endpoint_name_form CHECK ((name ~~ 'endpoints/_%'::text)),
    CONSTRAINT endpoint_revision_positive CHECK ((revision > 0)),
    CONSTRAINT endpoint_state_known CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'GONE'::text]))),
    CONSTRAINT endpoint_uri_short CHECK (((char_length(uri) >= 1) AND (char_length(uri) <= 2083)))
);


--
-- Name: TABLE endpoint; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.endpoint IS 'Where alerts are posted, and the secret that messages to it are signed with.';


--
-- Name: flyway_schema_history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);


--
-- Name: follower; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.follower (
    upstream text NOT NULL,
    token text DEFAULT ''::text NOT NULL,
    fence bigint DEFAULT 0 NOT NULL,
    leader text DEFAULT ''::text NOT NULL,
    lease_until timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL
);


--
-- Name: TABLE follower; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.follower IS 'How far each upstream log has been applied. The token is changed only together with what was made of the changes, and only by the holder of the lease, whose fence it carries.';


--
-- Name: request; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.request (
    request_id uuid NOT NULL,
    method text NOT NULL,
    body_sha256 bytea NOT NULL,
    resource text NOT NULL,
    outcome text NOT NULL,
    create_time timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: TABLE request; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.request IS 'The answers given under a request_id in the last 24 hours: name and outcome only, so that a repeat does nothing twice.';


--
-- Name: subscription; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.subscription (
    name text NOT NULL,
    owner text DEFAULT 'local'::text NOT NULL,
    display_name text NOT NULL,
    expression text NOT NULL,
    critical text NOT NULL,
    warning text NOT NULL,
    max_age_nanos bigint NOT NULL,
    cooldown_nanos bigint NOT NULL,
    every_copy boolean NOT NULL,
    allow_unknown_time boolean NOT NULL,
    revisions boolean NOT NULL,
    endpoints text[] NOT NULL,
    disabled boolean NOT NULL,
    revision integer NOT NULL,
    create_time timestamp with time zone NOT NULL,
    update_time timestamp with time zone NOT NULL,
    delete_time timestamp with time zone,
    last_sequence bigint DEFAULT 0 NOT NULL,
    changed_xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    CONSTRAINT subscription_cooldown_range CHECK (((cooldown_nanos >= 0) AND (cooldown_nanos <= '2592000000000000'::bigint))),
    CONSTRAINT subscription_critical_bounded CHECK ((char_length(critical) <= 2000)),
    CONSTRAINT subscription_display_name_short CHECK ((char_length(display_name) <= 200)),
    CONSTRAINT subscription_endpoints_few CHECK ((cardinality(endpoints) <= 20)),
    CONSTRAINT subscription_expression_bounded CHECK (((char_length(expression) >= 1) AND (char_length(expression) <= 2000))),
    CONSTRAINT subscription_last_sequence_not_negative CHECK ((last_sequence >= 0)),
    CONSTRAINT subscription_max_age_range CHECK (((max_age_nanos >= 1) AND (max_age_nanos <= '2592000000000000'::bigint))),
    CONSTRAINT subscription_name_form CHECK ((name ~~ 'subscriptions/_%'::text)),
    CONSTRAINT subscription_revision_positive CHECK ((revision > 0)),
    CONSTRAINT subscription_warning_bounded CHECK ((char_length(warning) <= 2000))
);


--
-- Name: TABLE subscription; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.subscription IS 'What people want to be told of. A deleted one stays, so that its name is not given again; its delete_time is set. changed_xid is the transaction of its last change: who has read under a snapshot asks again for what was not committed then.';


--
-- Name: subscription_match; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.subscription_match (
    id uuid NOT NULL,
    subscription text NOT NULL,
    subscription_revision integer NOT NULL,
    analysis text NOT NULL,
    article text NOT NULL,
    article_revision integer NOT NULL,
    story text NOT NULL,
    entity text NOT NULL,
    severity text NOT NULL,
    label text NOT NULL,
    log_time timestamp with time zone NOT NULL,
    outcome text NOT NULL,
    verdicts jsonb NOT NULL,
    reasons jsonb NOT NULL,
    delete_time timestamp with time zone,
    CONSTRAINT subscription_match_erased_tells_nothing CHECK (((delete_time IS NULL) OR (reasons = '{"items": []}'::jsonb))),
    CONSTRAINT subscription_match_label_known CHECK ((label = ANY (ARRAY['NEGATIVE'::text, 'NEUTRAL'::text, 'POSITIVE'::text]))),
    CONSTRAINT subscription_match_outcome_known CHECK ((outcome = ANY (ARRAY['NOTIFIED'::text, 'BACKFILL'::text, 'REVISION'::text, 'STALE'::text, 'TIME_UNKNOWN'::text, 'DUPLICATE_STORY'::text, 'COOLDOWN'::text]))),
    CONSTRAINT subscription_match_revisions_positive CHECK (((subscription_revision > 0) AND (article_revision > 0))),
    CONSTRAINT subscription_match_severity_known CHECK ((severity = ANY (ARRAY['INFO'::text, 'WARNING'::text, 'CRITICAL'::text])))
);


--
-- Name: TABLE subscription_match; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.subscription_match IS 'Each condition that held, with the verdict of every stage that was asked. The id is made from subscription, article, their revisions, the time of the article''s, and the entity.';


--
-- Name: change_log_20261122_000000_000; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log ATTACH PARTITION public.change_log_20261122_000000_000 FOR VALUES FROM ('2026-11-22 00:00:00+00') TO ('2026-11-23 00:00:00+00');


--
-- Name: change_log_20261123_000000_000; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log ATTACH PARTITION public.change_log_20261123_000000_000 FOR VALUES FROM ('2026-11-23 00:00:00+00') TO ('2026-11-24 00:00:00+00');


--
-- Name: change_log_default; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log ATTACH PARTITION public.change_log_default DEFAULT;


--
-- Data for Name: alert; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alert VALUES
	('6bc3b43f-cee1-880e-a332-7dd5cf653538', 'local', 'subscriptions/posted', 1, '', 'INFO', 1, 'analyses/01a2057a-38e1-7d4c-bfa3-ab70c83cff7e', 'articles/01a2057a-1f4b-70a8-9a64-419697bf2113', 1, 'Kohl''s Shares Sink After Retailer Cuts Profit Outlook for the Second Time This Year', 'Harbour Markets', 'https://harbourmarkets.example/2026/11/22/kohls-cuts-outlook-again', 'stories/01a2057a-1f73-79a9-b05e-a55baee11e9c', 'entities/us-kss', -0.9276635685259884, '\x0a0f656e7469746965732f75732d6b737310011a064b6f686c277322034b535329000000000000f03f310ad7a3703d0aef3f3801422609145010826bafedbf11dafb41597882ee3f19f40b8bf1594f953f21cc7835e69a619a3f28014a95010a040801185312534b6f686c2773205368617265732053696e6b2041667465722052657461696c657220437574732050726f666974204f75746c6f6f6b20666f7220746865205365636f6e642054696d65205468697320596561721a26094e145dd429adedbf11c15068e90881ee3f1999598e310063953f21558e67a1e27b9a3f28012193b9dc6faa58df3f2984bf6dc8fa11ddbf4ad3010a050802188f01128f014b6f686c2773207368617265732066656c6c2031342070657263656e7420696e206561726c792074726164696e6720616674657220746865206465706172746d656e742073746f726520636861696e20637574206974732066756c6c2d796561722070726f666974206f75746c6f6f6b20666f7220746865207365636f6e642074696d65207468697320796561722e1a2609f677965048bfedbf1149ffc814b588ee3f197d2c8fe0c4bb953f216eea5086982d993f280121d012309dfb57cf3f299e402b011823cdbf4a9a010a08080210c30418970512544b6f686c277320616c736f2073757370656e64656420697473207368617265206275796261636b20616e64207761726e65642074686174206974206d6179206861766520746f20636c6f73652073746f7265732e1a2609330d14424ea0edbf1193534b4ad481ee3f19adc1acafb594933f21fecbe806c1309c3f280121677dafec25e8c43f29f4cf263d1e5bc3bf4a93010a08080210900118dd01124d54686520636f6d70616e79206e6f77206578706563747320746f206561726e206c657373207468616e2068616c66206f6620776861742069742070726f6d6973656420696e20737072696e672e1a260923b826ff2f9aedbf11cb87a97dbb79ee3f19a911757a20d7943f21f5f459d06ff19b3f28012198eca6e8bd59af3f29bfe78e026300adbf4acc010a08080210d20518d7061285014f6e65206f66207468656d2077726f74652074686174207468652072657461696c6572206973206c6f73696e6720637573746f6d65727320666173746572207468616e2069742063616e2063757420636f7374732c20616e642074686174206974732064656274206973206265636f6d696e67206120736572696f75732062757264656e2e1a26093743ce56b1c7edbf11d71a0d1cf17dee3f1929b181d6e379993f21fff3daa7f8c7963f280121f305f57068e0a43f2916dbbfe1a56da3bf52190a040801180612064b6f686c27731801210ad7a3703d0aef3f52190a040802180612064b6f686c27731801210ad7a3703d0aef3f521d0a08080210c30418c90412064b6f686c27731801210ad7a3703d0aef3f', '{"items": [{"value": "\"entities/us-kss\"", "expression": "entity.id"}]}', '2026-11-22 21:16:58.145226+00', '2026-11-22 22:56:59.213143+00', '2026-11-22 22:57:05.771493+00', '2026-11-22 22:57:09.831682+00', NULL),
	('fa889a96-c988-8895-aa9e-a41ede8b0d6a', 'local', 'subscriptions/retail-falls', 1, 'Retailers with bad news', 'WARNING', 1, 'analyses/01a2057a-38e1-7d4c-bfa3-ab70c83cff7e', 'articles/01a2057a-1f4b-70a8-9a64-419697bf2113', 1, 'Kohl''s Shares Sink After Retailer Cuts Profit Outlook for the Second Time This Year', 'Harbour Markets', 'https://harbourmarkets.example/2026/11/22/kohls-cuts-outlook-again', 'stories/01a2057a-1f73-79a9-b05e-a55baee11e9c', 'entities/us-kss', -0.9276635685259884, '\x0a0f656e7469746965732f75732d6b737310011a064b6f686c277322034b535329000000000000f03f310ad7a3703d0aef3f3801422609145010826bafedbf11dafb41597882ee3f19f40b8bf1594f953f21cc7835e69a619a3f28014a95010a040801185312534b6f686c2773205368617265732053696e6b2041667465722052657461696c657220437574732050726f666974204f75746c6f6f6b20666f7220746865205365636f6e642054696d65205468697320596561721a26094e145dd429adedbf11c15068e90881ee3f1999598e310063953f21558e67a1e27b9a3f28012193b9dc6faa58df3f2984bf6dc8fa11ddbf4ad3010a050802188f01128f014b6f686c2773207368617265732066656c6c2031342070657263656e7420696e206561726c792074726164696e6720616674657220746865206465706172746d656e742073746f726520636861696e20637574206974732066756c6c2d796561722070726f666974206f75746c6f6f6b20666f7220746865207365636f6e642074696d65207468697320796561722e1a2609f677965048bfedbf1149ffc814b588ee3f197d2c8fe0c4bb953f216eea5086982d993f280121d012309dfb57cf3f299e402b011823cdbf4a9a010a08080210c30418970512544b6f686c277320616c736f2073757370656e64656420697473207368617265206275796261636b20616e64207761726e65642074686174206974206d6179206861766520746f20636c6f73652073746f7265732e1a2609330d14424ea0edbf1193534b4ad481ee3f19adc1acafb594933f21fecbe806c1309c3f280121677dafec25e8c43f29f4cf263d1e5bc3bf4a93010a08080210900118dd01124d54686520636f6d70616e79206e6f77206578706563747320746f206561726e206c657373207468616e2068616c66206f6620776861742069742070726f6d6973656420696e20737072696e672e1a260923b826ff2f9aedbf11cb87a97dbb79ee3f19a911757a20d7943f21f5f459d06ff19b3f28012198eca6e8bd59af3f29bfe78e026300adbf4acc010a08080210d20518d7061285014f6e65206f66207468656d2077726f74652074686174207468652072657461696c6572206973206c6f73696e6720637573746f6d65727320666173746572207468616e2069742063616e2063757420636f7374732c20616e642074686174206974732064656274206973206265636f6d696e67206120736572696f75732062757264656e2e1a26093743ce56b1c7edbf11d71a0d1cf17dee3f1929b181d6e379993f21fff3daa7f8c7963f280121f305f57068e0a43f2916dbbfe1a56da3bf52190a040801180612064b6f686c27731801210ad7a3703d0aef3f52190a040802180612064b6f686c27731801210ad7a3703d0aef3f521d0a08080210c30418c90412064b6f686c27731801210ad7a3703d0aef3f', '{"items": [{"value": "\"entities/us-kss\"", "expression": "entity.id"}, {"value": "1.0", "expression": "entity.relevance"}, {"value": "-0.9276635685259884", "expression": "sentiment.score"}]}', '2026-11-22 21:16:58.145226+00', '2026-11-22 22:56:59.213143+00', '2026-11-22 22:57:05.771493+00', '2026-11-22 22:57:09.831682+00', NULL),
	('c3199859-19dd-871e-b83e-5a8b1eb336e8', 'local', 'subscriptions/chip-rises', 1, 'Chipmakers with good news', 'INFO', 1, 'analyses/01a2057a-3f76-7725-b908-00c1d64aeb6f', 'articles/01a2057a-3045-7494-9726-9a23320548d9', 1, 'Micron Raises Forecast as Memory Orders Hit a Record, and Its Shares Jump', 'Circuit Street', 'https://circuitstreet.example/chips/micron-raises-forecast', 'stories/01a2057a-3115-76f0-b56a-a22b836b6bd2', 'entities/us-mu', 0.7833209988155191, '\x0a0e656e7469746965732f75732d6d7510011a064d6963726f6e22024d5529000000000000f03f310ad7a3703d0aef3f3801422609c1d80533f710e93f112098e89ec4c3b73f19e02600a8f4c29f3f21c5ebe2c66f09ec3f28034a8b010a040801184912494d6963726f6e2052616973657320466f726563617374206173204d656d6f7279204f7264657273204869742061205265636f72642c20616e642049747320536861726573204a756d701a260953d4f6cb09eeed3f11ab98d6bcd4ed943f19704478071d63983f211889dd717895ee3f2803219a20f4661fffda3f29c975ae320640d93f4afd010a05080218b90112b9014d6963726f6e207261697365642069747320726576656e756520666f72656361737420666f72207468652063757272656e742071756172746572206f6e2054687572736461792c20736179696e672074686174206f726465727320666f72206d656d6f72792063686970732068616420726561636865642061207265636f726420616e64207468617420707269636573207765726520726973696e6720666173746572207468616e206974206861642065787065637465642e1a2609c195389803f3ed3f114d81d132b73e913f196d454a931e229f3f21cb21cf51f97cee3f280321770300ffabf3ca3f29b0a43d488139c93f4a96010a08080210d10318a10412504d6963726f6e20616c736f2073616964207468617420697473206e65776573742070726f6475637420697320736f6c64206f757420666f72207468652077686f6c65206f66206e65787420796561722e1a2609e2ed6b56eddded3f11109eea018303963f19d107ad2e4f3b983f21d2427b6e098eee3f2803213d54694f97ffc13f29fd2288ca73ccc03f4a87010a08080210ba0118fb01124149747320736861726573206a756d70656420392070657263656e7420616e6420726561636865642074686569722068696768657374206c6576656c20657665722e1a2609a581aae5eda9ed3f11dd0c8572700c9c3f199ab1a56562a9923f210caa3e69518aee3f2803211dd19951d708ab3f29955f9cce920fa93f4aba010a08080210b70518ab0612745365766572616c206c6172676520637573746f6d6572732068617665207369676e65642061677265656d656e747320666f72207365766572616c2079656172732c2077686963682067697665732074686520636f6d70616e7920756e757375616c6c7920676f6f64207669736962696c6974792e1a260928c4b8cdaa78ed3f117733c0bf3c728f3f19bea393c434bca83f21f6c4b7c073f6ed3f280321e53903f607e3a13f299475e50d3279a03f4ac5010a08080210ad0618ac07127f4d6963726f6e2077696c6c206164642063617061636974792061742074776f20706c616e747320776974686f75742072616973696e6720697473207370656e64696e6720706c616e2c2073696e6365207969656c6473206861766520696d70726f766564206d6f726520717569636b6c79207468616e20706c616e6e65642e1a2609eaf659d45ef8c2bf119a54394b5962e13f196f483dea5196af3f21bfad452c8348d93f2804215824c71186d3c13f29262c5e19af2295bf52190a040801180612064d6963726f6e1801210ad7a3703d0aef3f52190a040802180612064d6963726f6e1801210ad7a3703d0aef3f521d0a08080210d10318d70312064d6963726f6e1801210ad7a3703d0aef3f521d0a08080210ad0618b30612064d6963726f6e1801210ad7a3703d0aef3f', '{"items": [{"value": "\"entities/us-mu\"", "expression": "entity.id"}, {"value": "true", "expression": "entity.in_title"}, {"value": "0.7833209988155191", "expression": "sentiment.score"}]}', '2026-11-22 22:16:58.145226+00', '2026-11-22 22:57:03.557476+00', '2026-11-22 22:57:07.4465+00', '2026-11-22 22:57:13.57779+00', NULL),
	('a9fec160-3825-880b-b430-00657825f6d3', 'local', 'subscriptions/walmart-news', 1, 'Walmart in the headlines', 'INFO', 1, 'analyses/01a2057a-44c4-7638-84df-6629eeecf290', 'articles/01a2057a-34a3-7c69-b099-b7f4a4471947', 1, 'Walmart Lifts Sales Forecast While Macy''s Warns of a Loss', 'Opening Bell Daily', 'https://openingbell.example/markets/2026/11/22/walmart-macys', 'stories/01a2057a-34a6-77ec-a7d7-bc805b22f59a', 'entities/us-wmt', 0.9172015907097434, '\x0a0f656e7469746965732f75732d776d7410011a0757616c6d6172742203574d5429000000000000f03f310ad7a3703d0aef3f380142260935007e26b759ed3f116df17192a4b39f3f19a0165c0bd261953f21c08f114b5457ee3f28034a7b0a0408011839123957616c6d617274204c696674732053616c657320466f726563617374205768696c65204d6163792773205761726e73206f662061204c6f73731a2609c0ba13ae47cdec3f1172a0494a116ca33f192f266214c5a6983f21c754b8c20804ee3f2803213cdffc64f391d63f2931c537867e50d43f4abf010a070802107718f101127a57616c6d6172742073616964207468617420697420686164206761696e656420637573746f6d65727320696e20657665727920696e636f6d652067726f757020616e6420746861742070726f66697420617420697473206f6e6c696e6520627573696e657373206861642067726f776e207374726f6e676c792e1a260919955c2e77b9ed3f110f74d850744b9a3f19b374bc92313a943f21b958e3d0d28bee3f280321a5ec81b73a98c63f2958339970e9fcc43f4ab8010a0408021876127657616c6d617274206c6966746564206974732073616c657320666f72656361737420666f72207468652079656172206f6e2074686520737472656e677468206f66207265636f72642067726f636572792073616c65732c20616e64206974732073686172657320726f736520352070657263656e742e1a2609785de990c1b3ed3f1131e232cbf9a59a3f19a08c6e4cda3b943f218af4425ff188ee3f280321cc99bf5c3898c63f298426ba3bdff8c43f4aa4010a08080210f20118d002125e416e616c7973747320707261697365642074686520726573756c7473206173207468652062657374206f662074686520736561736f6e20616e642072616973656420746865697220657374696d6174657320666f722057616c6d6172742e1a2609ad5acfdda0aded3f11efbda1ca253f9b3f19a82ed1b098cd933f219c68240c9a87ee3f28032150dfc9d5d498c63f293ed52cb91cf5c43f4a92010a08080210c805189406124c57616c6d61727420776f6e206d61726b657420736861726520616e642062656174206578706563746174696f6e7320666f722061207369787468207175617274657220696e206120726f772e1a26090ee67911fc69ed3f1140df433fd355a03f1931c1b3d33069913f2102246e45596fee3f28032189b7f597a225be3f29b18e1050f4b5bb3f521a0a0408011807120757616c6d6172741801210ad7a3703d0aef3f521a0a0408021807120757616c6d6172741801210ad7a3703d0aef3f521c0a0608021077187e120757616c6d6172741801210ad7a3703d0aef3f521e0a08080210c80218cf02120757616c6d6172741801210ad7a3703d0aef3f521e0a08080210c80518cf05120757616c6d6172741801210ad7a3703d0aef3f', '{"items": [{"value": "\"entities/us-wmt\"", "expression": "entity.id"}, {"value": "true", "expression": "entity.in_title"}]}', '2026-11-22 21:56:58.145226+00', '2026-11-22 22:57:04.675669+00', '2026-11-22 22:57:08.804346+00', '2026-11-22 22:57:13.817162+00', NULL),
	('8fcb4794-6398-84bf-bd11-6567cff37b83', 'local', 'subscriptions/retail-falls', 1, 'Retailers with bad news', 'WARNING', 2, 'analyses/01a2057a-44c4-7638-84df-6629eeecf290', 'articles/01a2057a-34a3-7c69-b099-b7f4a4471947', 1, 'Walmart Lifts Sales Forecast While Macy''s Warns of a Loss', 'Opening Bell Daily', 'https://openingbell.example/markets/2026/11/22/walmart-macys', 'stories/01a2057a-34a6-77ec-a7d7-bc805b22f59a', 'entities/us-m', -0.7241463272803036, '\x0a0d656e7469746965732f75732d6d10011a064d616379277322014d29000000000000f03f310ad7a3703d0aef3f380142260951ff25eb342ce7bf114c36a8ae8a51e83f19e64a56377e24ca3f21a96f23385c55a23f28014ac9010a08080210f40218f6031282014d6163792773207761726e6564207468617420697420657870656374732061206c6f7373207468697320717561727465722061667465722073616c6573206f6620636f61747320616e64206675726e697475726520636f6c6c61707365642c20616e64206974732073686172657320706c756e6765642031382070657263656e742e1a2609915380fc80c6edbf11f8a6bb5c638cee3f1914b4206148b7953f21e86c6a074cbc983f280121b3f7bf8e00d9c03f2959d7873b565abfbf4a9f010a08080210f70318d00412594d616379277320616c736f2063757420697473206469766964656e6420616e642073616964207468617420697420776f756c64206c6179206f66662073746166662062656361757365206f66207765616b2064656d616e642e1a26096df0038339baedbf117bb6ccf2cb88ee3f19e66e50ad3314953f21b8c118f94dd2993f280121e6839131add9c03f294f5babf8a84ebfbf4aad010a08080210950618fc0612674d6163792773206c6f7374206d61726b65742073686172652c206d6973736564206578706563746174696f6e73206261646c7920616e64207769746864726577206974732067756964616e636520666f72207468652072657374206f662074686520796561722e1a2609bd06543dadb8edbf11b9add06b4476ee3f19656955b68c84993f2183df94cfe5b2973f2801215ec9fd43fad4c03f290a42a0184d44bfbf4a670a08080210d20218f3021221466f72204d616379277320746865206d6f726e696e672077617320626c65616b2e1a26093fbfbbb6beacedbf1188bdef586779ee3f19e285889b003e973f2116c97f461495993f280121ca8ff5f162d7c03f29cec1447c373cbfbf4a8c010a08080210d10418970512464120726174696e67206167656e637920736169642074686174206974206d617920646f776e6772616465207468652064656274206f66204d616379277320746f206a756e6b2e1a26097b9dbbe907d0ecbf11de105938bee6ed3f19febb9790b728a03f212f36d7e9646ba13f280121dd6e5761c7cdc03f29225fcb599842bebf4a7b0a0408011839123957616c6d617274204c696674732053616c657320466f726563617374205768696c65204d6163792773205761726e73206f662061204c6f73731a2609f767a45122e0d5bf116fa1817bf855d93f198c9250ad189ae13f21c0cbe94eb1aeab3f28042131de31d496e9d53f29ef644c368bf5bdbf521b0a0608011023182912064d61637927731801210ad7a3703d0aef3f521d0a08080210d60218dc0212064d61637927731801210ad7a3703d0aef3f521d0a08080210f40218fa0212064d61637927731801210ad7a3703d0aef3f521d0a08080210f70318fd0312064d61637927731801210ad7a3703d0aef3f521d0a080802108805188e0512064d61637927731801210ad7a3703d0aef3f521d0a080802109506189b0612064d61637927731801210ad7a3703d0aef3f', '{"items": [{"value": "\"entities/us-m\"", "expression": "entity.id"}, {"value": "1.0", "expression": "entity.relevance"}, {"value": "-0.7241463272803036", "expression": "sentiment.score"}]}', '2026-11-22 21:56:58.145226+00', '2026-11-22 22:57:04.675669+00', '2026-11-22 22:57:08.804346+00', '2026-11-22 22:57:13.817162+00', NULL),
	('6267b9c5-49ee-8cd5-9169-2b04f44baf76', 'local', 'subscriptions/chips-act', 1, 'CHIPS Act in the headlines', 'INFO', 1, 'analyses/01a2057a-5377-7f3a-b88c-f69f6c0f9d3d', 'articles/01a2057a-3a13-79e8-ba0b-a0bba9f9b7b5', 1, 'Senate Panel Backs Wider CHIPS Act Credit in Surprise Vote', 'Policy Brief', 'https://policybrief.example/2026/11/22/chips-act-panel-vote', 'stories/01a2057a-3a24-7a99-908e-b4608f313795', 'entities/law-chips-act', -0.11243775539728348, '\x0a16656e7469746965732f6c61772d63686970732d61637410031a0943484950532041637429000000000000f03f310ad7a3703d0aef3f3801422609ce584482b8c8bcbf11748a667f7a49c63f19e04595d05974e83f21357811f97894af3f28024abe010a08080210860218fe021278537570706f727465727320736179207468617420746865204348495053204163742068617320736f20666172206c656674206f757420746865206d616b657273206f6620746f6f6c7320616e64206368656d6963616c732c20776974686f7574207768696368206e6f20706c616e742063616e2072756e2e1a2609c4c400760426e9bf11dd43d3deb9d6e93f1929f468e142e2c53f2120e34f1aad16963f28012191c1a8396975c73f2918fb2ee7986fc2bf4abd010a040802187b127b412053656e6174652070616e656c20766f746564206f6e205765646e657364617920746f20776964656e20746865207461782063726564697420696e20746865204348495053204163742c2061207374657020746861742066657720686164206578706563746564206265666f726520746865207265636573732e1a2609520e3b515168b43f11ba19a0108160973f199b9ccec4edfceb3f21c11463957140ba3f28022145f0841eb4b8cc3f29ccbce6d81151923f4a7c0a040801183a123a53656e6174652050616e656c204261636b73205769646572204348495053204163742043726564697420696e20537572707269736520566f74651a26097788520d1ed5a03f111b0bfcdddfe4a23f1916566b231296ec3f21c949a7f5fedcb13f2802213ba13563b98cdc3f298990cf6600098e3f4a8e010a08080210dd0518a50612485468652043484950532041637420697473656c662072656d61696e7320696e20666f72636520617320697420697320756e74696c2061206368616e6765206973207369676e65642e1a2609907d8acb41e37abf117cf5f9a7c2d99f3f19a37517592a38ee3f2118561735f220993f280221b50b67e16fb8c23f29d9f1017d9b754fbf521e0a0608011019182212094348495053204163741801210ad7a3703d0aef3f521e0a0608021041184a12094348495053204163741801210ad7a3703d0aef3f52200a080802109e0218a70212094348495053204163741801210ad7a3703d0aef3f52200a08080210e10518ea0512094348495053204163741801210ad7a3703d0aef3f', '{"items": [{"value": "\"LAW\"", "expression": "entity.kind"}, {"value": "true", "expression": "entity.in_title"}, {"value": "\"entities/law-chips-act\"", "expression": "entity.id"}]}', '2026-11-22 20:48:58.145226+00', '2026-11-22 22:57:06.067407+00', '2026-11-22 22:57:12.567837+00', '2026-11-22 22:57:14.545155+00', NULL);


--
-- Data for Name: analysis; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.analysis VALUES
	('analyses/01a2057a-38e1-7d4c-bfa3-ab70c83cff7e', 'articles/01a2057a-1f4b-70a8-9a64-419697bf2113', '2026-11-22 22:57:05.771493+00', '\x0a2d616e616c797365732f30316132303537612d333865312d376434632d626661332d61623730633833636666376512a60c0a2d61727469636c65732f30316132303537612d316634622d373061382d396136342d34313936393762663231313310011a534b6f686c2773205368617265732053696e6b2041667465722052657461696c657220437574732050726f666974204f75746c6f6f6b20666f7220746865205365636f6e642054696d65205468697320596561722289084b6f686c2773207368617265732066656c6c2031342070657263656e7420696e206561726c792074726164696e6720616674657220746865206465706172746d656e742073746f726520636861696e20637574206974732066756c6c2d796561722070726f666974206f75746c6f6f6b20666f7220746865207365636f6e642074696d65207468697320796561722e2054686520636f6d70616e79206e6f77206578706563747320746f206561726e206c657373207468616e2068616c66206f6620776861742069742070726f6d6973656420696e20737072696e672e2053616c65732061742073746f726573206f70656e20666f72206174206c65617374206120796561722064726f7070656420372070657263656e7420696e2074686520717561727465722c2066617220776f727365207468616e20746865206465636c696e65207468617420616e616c7973747320686164206665617265642e0a0a4d616e6167656d656e7420626c616d6564207765616b2064656d616e6420666f7220636c6f7468696e6720616e6420686f6d6520676f6f64732c20616e642073616964207468617420686561767920646973636f756e74732068616420656174656e20696e746f206d617267696e732e20496e76656e746f727920726f736520616c74686f7567682073616c65732066656c6c2c207768696368206c65617665732074686520636861696e2077697468206d6f726520676f6f647320746f20636c6561722061742061206c6f7373206265666f72652074686520686f6c69646179732e204b6f686c277320616c736f2073757370656e64656420697473207368617265206275796261636b20616e64207761726e65642074686174206974206d6179206861766520746f20636c6f73652073746f7265732e0a0a54776f2062726f6b6572732063757420746865697220726174696e6773206f6e207468652073746f636b2077697468696e20686f7572732e204f6e65206f66207468656d2077726f74652074686174207468652072657461696c6572206973206c6f73696e6720637573746f6d65727320666173746572207468616e2069742063616e2063757420636f7374732c20616e642074686174206974732064656274206973206265636f6d696e67206120736572696f75732062757264656e2e20486f6c64657273206f662069747320626f6e647320736f6c642061732077656c6c2e0a0a54686520636861696e2077696c6c207265706f727420616761696e20696e207468726565206d6f6e7468732e204974732063686965662066696e616e6369616c206f666669636572206973206c656176696e672061742074686520656e64206f6620746865206d6f6e74682c20616e64206e6f20737563636573736f7220686173206265656e206e616d65642e2a114d697269616d2043617374656c6c616e65320d0a02656e1197ac92417effef3f3a6b0a0b08ba9b8dd8061090f29f45120b08cab78dd8061090f29f45180222210803120b2f323032362f31312f32321a0608d0ed89d806220608d0908fd8062801222a0801120a3120686f75722061676f1a0b08ba9b8dd80610adf79f45220b08cab78dd80610adf79f452801420b08dad38dd8061090f29f454a0f486172626f7572204d61726b657473524268747470733a2f2f686172626f75726d61726b6574732e6578616d706c652f323032362f31312f32322f6b6f686c732d637574732d6f75746c6f6f6b2d616761696e580162340a2c73746f726965732f30316132303537612d316637332d373961392d623035652d6135356261656531316539631001200128016a4065343233306365346239336166643261303133376666623562386534653662383665623730336566366436636261333463346534646666656630316461346462720b08bbe68dd80610d89bd1657a0b08bbe68dd80610d89bd16582010c0a0473656564120466616c6c20012a26097c833bc6d163e4bf11b5be5d763a16e93f19943000cce6bab13f21e2ec88c0a2c9c23f28013295010a040801185312534b6f686c2773205368617265732053696e6b2041667465722052657461696c657220437574732050726f666974204f75746c6f6f6b20666f7220746865205365636f6e642054696d65205468697320596561721a2609fd32d5764ab3edbf11b516e3126679ee3f1962b2e021ca0f983f210c77bc8173c3983f280121611a2256ffbbca3f295d895e3829d0c8bf32d3010a050802188f01128f014b6f686c2773207368617265732066656c6c2031342070657263656e7420696e206561726c792074726164696e6720616674657220746865206465706172746d656e742073746f726520636861696e20637574206974732066756c6c2d796561722070726f666974206f75746c6f6f6b20666f7220746865207365636f6e642074696d65207468697320796561722e1a2609bdeeaa17a4c8edbf11535219f5d682ee3f19054309afc55e983f21b572ccad5b46973f280121be7e7a516cbaba3f29ab25045e88e0b8bf3293010a08080210900118dd01124d54686520636f6d70616e79206e6f77206578706563747320746f206561726e206c657373207468616e2068616c66206f6620776861742069742070726f6d6973656420696e20737072696e672e1a26092bf1a8695888edbf110e647d342d75ee3f19e821c515c0bf933f21665c8e5a999a9d3f280121f6bbd1d300d2ba3f29943f8b5d97c0b8bf32c5010a08080210de0118dd02127f53616c65732061742073746f726573206f70656e20666f72206174206c65617374206120796561722064726f7070656420372070657263656e7420696e2074686520717561727465722c2066617220776f727365207468616e20746865206465636c696e65207468617420616e616c7973747320686164206665617265642e1a2609b8c98c78b35bedbf11ba493a92c35eee3f19aec806838ac5933f211e00d89a0131a03f28012152a58f47e3d1ba3f293b1a4642119bb8bf329a010a08080210c30418970512544b6f686c277320616c736f2073757370656e64656420697473207368617265206275796261636b20616e64207761726e65642074686174206974206d6179206861766520746f20636c6f73652073746f7265732e1a2609de1772ef79abedbf110bf275804682ee3f19d878c6d09ddd943f21a8457b2092d99a3f280121f4cdea7089ddb13f296a3126788090b0bf32720a08080210fc0618a807122c54686520636861696e2077696c6c207265706f727420616761696e20696e207468726565206d6f6e7468732e1a2609972ec76dc5d6ed3f11749b3da63cd2913f19167b4f7d6cc1a03f21731bf9525765ee3f280321151f563485b2b13f29f853f6c18f80b03f32cc010a08080210d20518d7061285014f6e65206f66207468656d2077726f74652074686174207468652072657461696c6572206973206c6f73696e6720637573746f6d65727320666173746572207468616e2069742063616e2063757420636f7374732c20616e642074686174206974732064656274206973206265636f6d696e67206120736572696f75732062757264656e2e1a26096492659dfeb7edbf118f49ef010f6aee3f19e5e8df30137c9c3f2153e536910c42963f280121dac23c7a9ec3b13f298a2a2ca96b7fb0bf32b6010a08080210df0218cf0312704d616e6167656d656e7420626c616d6564207765616b2064656d616e6420666f7220636c6f7468696e6720616e6420686f6d6520676f6f64732c20616e642073616964207468617420686561767920646973636f756e74732068616420656174656e20696e746f206d617267696e732e1a26099bc882e79222edbf114111465f844cee3f1933c3d41e4531913f215d8a347c179fa23f2801213cb6b14208eab13f29f33c9862724fb0bf327e0a08080210990518d105123854776f2062726f6b6572732063757420746865697220726174696e6773206f6e207468652073746f636b2077697468696e20686f7572732e1a2609bb9fdc4d3d0decbf11b1ade6462246ed3f198545f4008c0fa83f2163dfa0904f8ea33f2801210eb6a1d6d180b13f2920b066f2eaafaebf32b8010a08080210d00318c2041272496e76656e746f727920726f736520616c74686f7567682073616c65732066656c6c2c207768696368206c65617665732074686520636861696e2077697468206d6f726520676f6f647320746f20636c6561722061742061206c6f7373206265666f72652074686520686f6c69646179732e1a26097cc18d418f00e93f11e320c490f578b23f1960b209d29a09b33f219845a6f3ad4feb3f280321e2a10d357921b13f29a75940c4e6c4aa3f32a6010a08080210a90718890812604974732063686965662066696e616e6369616c206f666669636572206973206c656176696e672061742074686520656e64206f6620746865206d6f6e74682c20616e64206e6f20737563636573736f7220686173206265656e206e616d65642e1a2609182e9be1beaddabf11ad6f32c929f6db3f1960279ba7b560e13f2154197479ae86943f280421306af550b081a53f29a020a4ac24ee91bf32680a08080210d80618fa061222486f6c64657273206f662069747320626f6e647320736f6c642061732077656c6c2e1a26091c4e34ee15f6833f119eef20553e4ca03f19d310a3dd9fa6ed3f212503aed0c349a53f28022136e019426123963f29a054ddcd819e2b3f3aa1080a0f656e7469746965732f75732d6b737310011a064b6f686c277322034b535329000000000000f03f310ad7a3703d0aef3f3801422609145010826bafedbf11dafb41597882ee3f19f40b8bf1594f953f21cc7835e69a619a3f28014a95010a040801185312534b6f686c2773205368617265732053696e6b2041667465722052657461696c657220437574732050726f666974204f75746c6f6f6b20666f7220746865205365636f6e642054696d65205468697320596561721a26094e145dd429adedbf11c15068e90881ee3f1999598e310063953f21558e67a1e27b9a3f28012193b9dc6faa58df3f2984bf6dc8fa11ddbf4ad3010a050802188f01128f014b6f686c2773207368617265732066656c6c2031342070657263656e7420696e206561726c792074726164696e6720616674657220746865206465706172746d656e742073746f726520636861696e20637574206974732066756c6c2d796561722070726f666974206f75746c6f6f6b20666f7220746865207365636f6e642074696d65207468697320796561722e1a2609f677965048bfedbf1149ffc814b588ee3f197d2c8fe0c4bb953f216eea5086982d993f280121d012309dfb57cf3f299e402b011823cdbf4a9a010a08080210c30418970512544b6f686c277320616c736f2073757370656e64656420697473207368617265206275796261636b20616e64207761726e65642074686174206974206d6179206861766520746f20636c6f73652073746f7265732e1a2609330d14424ea0edbf1193534b4ad481ee3f19adc1acafb594933f21fecbe806c1309c3f280121677dafec25e8c43f29f4cf263d1e5bc3bf4a93010a08080210900118dd01124d54686520636f6d70616e79206e6f77206578706563747320746f206561726e206c657373207468616e2068616c66206f6620776861742069742070726f6d6973656420696e20737072696e672e1a260923b826ff2f9aedbf11cb87a97dbb79ee3f19a911757a20d7943f21f5f459d06ff19b3f28012198eca6e8bd59af3f29bfe78e026300adbf4acc010a08080210d20518d7061285014f6e65206f66207468656d2077726f74652074686174207468652072657461696c6572206973206c6f73696e6720637573746f6d65727320666173746572207468616e2069742063616e2063757420636f7374732c20616e642074686174206974732064656274206973206265636f6d696e67206120736572696f75732062757264656e2e1a26093743ce56b1c7edbf11d71a0d1cf17dee3f1929b181d6e379993f21fff3daa7f8c7963f280121f305f57068e0a43f2916dbbfe1a56da3bf52190a040801180612064b6f686c27731801210ad7a3703d0aef3f52190a040802180612064b6f686c27731801210ad7a3703d0aef3f521d0a08080210c30418c90412064b6f686c27731801210ad7a3703d0aef3f4a730a1462656c6c7765746865722d6267652d736d616c6c1205312e302e301a406638373731653065363239363466303263383033383939353866623763613034393561643864656562396433616561316138376138643564646531346235353822126f6e6e7872756e74696d6520312e32392e305a0c08c1e68dd806108899f0ef02', NULL),
	('analyses/01a2057a-3f76-7725-b908-00c1d64aeb6f', 'articles/01a2057a-3045-7494-9726-9a23320548d9', '2026-11-22 22:57:07.4465+00', '\x0a2d616e616c797365732f30316132303537612d336637362d373732352d623930382d30306331643634616562366612d10b0a2d61727469636c65732f30316132303537612d333034352d373439342d393732362d39613233333230353438643910011a494d6963726f6e2052616973657320466f726563617374206173204d656d6f7279204f7264657273204869742061205265636f72642c20616e642049747320536861726573204a756d7022dc074d6963726f6e207261697365642069747320726576656e756520666f72656361737420666f72207468652063757272656e742071756172746572206f6e2054687572736461792c20736179696e672074686174206f726465727320666f72206d656d6f72792063686970732068616420726561636865642061207265636f726420616e64207468617420707269636573207765726520726973696e6720666173746572207468616e206974206861642065787065637465642e2049747320736861726573206a756d70656420392070657263656e7420616e6420726561636865642074686569722068696768657374206c6576656c20657665722e0a0a54686520636869706d616b6572206e6f77206578706563747320612067726f7373206d617267696e2077656c6c2061626f766520697473206561726c696572207461726765742c207468616e6b7320746f207374726f6e672064656d616e642066726f6d20646174612063656e746572732e2050726f66697420696e207468652071756172746572206a75737420656e646564206d6f7265207468616e20646f75626c656420616e64206265617420657665727920657374696d61746520636f6c6c65637465642062792062726f6b6572732e204d6963726f6e20616c736f2073616964207468617420697473206e65776573742070726f6475637420697320736f6c64206f757420666f72207468652077686f6c65206f66206e65787420796561722e0a0a225468697320697320616e20657863656c6c656e74207175617274657220627920616e79206d6561737572652c20616e6420746865206f75746c6f6f6b20697320626574746572207374696c6c2c2220616e20616e616c7973742077726f746520746f20636c69656e74732c2072616973696e672068697320707269636520657374696d61746520627920612074686972642e205365766572616c206c6172676520637573746f6d6572732068617665207369676e65642061677265656d656e747320666f72207365766572616c2079656172732c2077686963682067697665732074686520636f6d70616e7920756e757375616c6c7920676f6f64207669736962696c6974792e0a0a4d6963726f6e2077696c6c206164642063617061636974792061742074776f20706c616e747320776974686f75742072616973696e6720697473207370656e64696e6720706c616e2c2073696e6365207969656c6473206861766520696d70726f766564206d6f726520717569636b6c79207468616e20706c616e6e65642e2054686520626f61726420696e6372656173656420746865206469766964656e642062792031352070657263656e742e2a0d44616e6120576869746c6f636b2a0a4f77656e205072616574320d0a02656e11341e207cdaffef3f3a4c0a0b089ed38dd8061090f29f45120b08dad38dd8061090f29f451803222e0801120e3335206d696e757465732061676f1a0b089ed38dd80610adf79f45220b08dad38dd80610adf79f452801420b088ee48dd8061090f29f454a0e4369726375697420537472656574523a68747470733a2f2f636972637569747374726565742e6578616d706c652f63686970732f6d6963726f6e2d7261697365732d666f726563617374580162340a2c73746f726965732f30316132303537612d333131352d373666302d623536612d6132326238333662366264321001200128016a4030623037393565663566616236333737373331363234343539363230333834303836373536343532313761396264376231393635393139633862393666343664720c08bfe68dd80610a0d1e989027a0c08bfe68dd80610a0d1e9890282010c0a047365656412047269736520012a2609b948e49f8fa6eb3f1121a49180a89ca53f19302c9800b55daa3f21fb62ed275a00ed3f2803328b010a040801184912494d6963726f6e2052616973657320466f726563617374206173204d656d6f7279204f7264657273204869742061205265636f72642c20616e642049747320536861726573204a756d701a26094f9ff71a7fe4ed3f11240f0a218c68953f19d0f7f75e049f983f21c8efff7bc38fee3f28032115cf53ea4348ce3f29881e94b8b849cc3f3287010a08080210ba0118fb01124149747320736861726573206a756d70656420392070657263656e7420616e6420726561636865642074686569722068696768657374206c6576656c20657665722e1a2609d80216c0d9c8ed3f117e19ebccdd6a993f19127269630c0f943f21a45b7dae3094ee3f2803211bd9e257a562be3f291ce160241d48bc3f32fd010a05080218b90112b9014d6963726f6e207261697365642069747320726576656e756520666f72656361737420666f72207468652063757272656e742071756172746572206f6e2054687572736461792c20736179696e672074686174206f726465727320666f72206d656d6f72792063686970732068616420726561636865642061207265636f726420616e64207468617420707269636573207765726520726973696e6720666173746572207468616e206974206861642065787065637465642e1a2609d29eee4d08d5ed3f1176644959973a913f1967aeccc7e374a13f21f6e9b808dd5eee3f280321cbd36d31c10cbe3f29359c1bc79b03bc3f32b8010a08080210fd0118ef02127254686520636869706d616b6572206e6f77206578706563747320612067726f7373206d617267696e2077656c6c2061626f766520697473206561726c696572207461726765742c207468616e6b7320746f207374726f6e672064656d616e642066726f6d20646174612063656e746572732e1a2609a47e8b8872dbed3f118930fd012bf1963f197fca95ea58af963f2128689be0fb92ee3f280321fd3a06fca337b43f29913c27c311ddb23f3296010a08080210d10318a10412504d6963726f6e20616c736f2073616964207468617420697473206e65776573742070726f6475637420697320736f6c64206f757420666f72207468652077686f6c65206f66206e65787420796561722e1a26099da1664aefe8ed3f116e54e695b846923f1984235f87a5549e3f2140d4150f257bee3f280321ecfce4fc2a1ab43f29860e07ff0acab23f32a6010a08080210f00218d003126050726f66697420696e207468652071756172746572206a75737420656e646564206d6f7265207468616e20646f75626c656420616e64206265617420657665727920657374696d61746520636f6c6c65637465642062792062726f6b6572732e1a2609d3bd3d06ccceec3f117951964fa49fa53f1936ffddf3db4f8f3f21eb22374bc628ee3f2803215b911f61bc52b43f29297f1405bb4bb23f32750a08080210ad0718dc07122f54686520626f61726420696e6372656173656420746865206469766964656e642062792031352070657263656e742e1a26099a2ff77109eaec3f11a40ca4748986a03f191ded44f75552a03f216470410972f2ed3f280321f2379cd94011b43f298824f2d4dc21b23f32ba010a08080210b70518ab0612745365766572616c206c6172676520637573746f6d6572732068617665207369676e65642061677265656d656e747320666f72207365766572616c2079656172732c2077686963682067697665732074686520636f6d70616e7920756e757375616c6c7920676f6f64207669736962696c6974792e1a26097dcb713fd8faec3f110a9398de56f78c3f195a7fcb4c68ebb03f21c92dec9ab56eed3f280321bc8b3150338ab33f29f3cba5a218b2b13f32da010a08080210a30418b605129301225468697320697320616e20657863656c6c656e74207175617274657220627920616e79206d6561737572652c20616e6420746865206f75746c6f6f6b20697320626574746572207374696c6c2c2220616e20616e616c7973742077726f746520746f20636c69656e74732c2072616973696e672068697320707269636520657374696d61746520627920612074686972642e1a26090f39413e75f2e43f11396212698850903f1999415b760411d43f2121cc8981f974e53f28042113a79fbfe672af3f29f65417621896a43f32c5010a08080210ad0618ac07127f4d6963726f6e2077696c6c206164642063617061636974792061742074776f20706c616e747320776974686f75742072616973696e6720697473207370656e64696e6720706c616e2c2073696e6365207969656c6473206861766520696d70726f766564206d6f726520717569636b6c79207468616e20706c616e6e65642e1a2609f42da91ad511d53f1174677ba69548d23f198f0c8061fe73b93f21b44a926035ade33f2804217b545fbe9e06b33f2907995ccae40d993f3a840a0a0e656e7469746965732f75732d6d7510011a064d6963726f6e22024d5529000000000000f03f310ad7a3703d0aef3f3801422609c1d80533f710e93f112098e89ec4c3b73f19e02600a8f4c29f3f21c5ebe2c66f09ec3f28034a8b010a040801184912494d6963726f6e2052616973657320466f726563617374206173204d656d6f7279204f7264657273204869742061205265636f72642c20616e642049747320536861726573204a756d701a260953d4f6cb09eeed3f11ab98d6bcd4ed943f19704478071d63983f211889dd717895ee3f2803219a20f4661fffda3f29c975ae320640d93f4afd010a05080218b90112b9014d6963726f6e207261697365642069747320726576656e756520666f72656361737420666f72207468652063757272656e742071756172746572206f6e2054687572736461792c20736179696e672074686174206f726465727320666f72206d656d6f72792063686970732068616420726561636865642061207265636f726420616e64207468617420707269636573207765726520726973696e6720666173746572207468616e206974206861642065787065637465642e1a2609c195389803f3ed3f114d81d132b73e913f196d454a931e229f3f21cb21cf51f97cee3f280321770300ffabf3ca3f29b0a43d488139c93f4a96010a08080210d10318a10412504d6963726f6e20616c736f2073616964207468617420697473206e65776573742070726f6475637420697320736f6c64206f757420666f72207468652077686f6c65206f66206e65787420796561722e1a2609e2ed6b56eddded3f11109eea018303963f19d107ad2e4f3b983f21d2427b6e098eee3f2803213d54694f97ffc13f29fd2288ca73ccc03f4a87010a08080210ba0118fb01124149747320736861726573206a756d70656420392070657263656e7420616e6420726561636865642074686569722068696768657374206c6576656c20657665722e1a2609a581aae5eda9ed3f11dd0c8572700c9c3f199ab1a56562a9923f210caa3e69518aee3f2803211dd19951d708ab3f29955f9cce920fa93f4aba010a08080210b70518ab0612745365766572616c206c6172676520637573746f6d6572732068617665207369676e65642061677265656d656e747320666f72207365766572616c2079656172732c2077686963682067697665732074686520636f6d70616e7920756e757375616c6c7920676f6f64207669736962696c6974792e1a260928c4b8cdaa78ed3f117733c0bf3c728f3f19bea393c434bca83f21f6c4b7c073f6ed3f280321e53903f607e3a13f299475e50d3279a03f4ac5010a08080210ad0618ac07127f4d6963726f6e2077696c6c206164642063617061636974792061742074776f20706c616e747320776974686f75742072616973696e6720697473207370656e64696e6720706c616e2c2073696e6365207969656c6473206861766520696d70726f766564206d6f726520717569636b6c79207468616e20706c616e6e65642e1a2609eaf659d45ef8c2bf119a54394b5962e13f196f483dea5196af3f21bfad452c8348d93f2804215824c71186d3c13f29262c5e19af2295bf52190a040801180612064d6963726f6e1801210ad7a3703d0aef3f52190a040802180612064d6963726f6e1801210ad7a3703d0aef3f521d0a08080210d10318d70312064d6963726f6e1801210ad7a3703d0aef3f521d0a08080210ad0618b30612064d6963726f6e1801210ad7a3703d0aef3f4a730a1462656c6c7765746865722d6267652d736d616c6c1205312e302e301a406638373731653065363239363466303263383033383939353866623763613034393561643864656562396433616561316138376138643564646531346235353822126f6e6e7872756e74696d6520312e32392e305a0c08c3e68dd80610a099f4d401', NULL),
	('analyses/01a2057a-44c4-7638-84df-6629eeecf290', 'articles/01a2057a-34a3-7c69-b099-b7f4a4471947', '2026-11-22 22:57:08.804346+00', '\x0a2d616e616c797365732f30316132303537612d343463342d373633382d383464662d36363239656565636632393012860b0a2d61727469636c65732f30316132303537612d333461332d376336392d623039392d62376634613434373139343710011a3957616c6d617274204c696674732053616c657320466f726563617374205768696c65204d6163792773205761726e73206f662061204c6f737322fc0657616c6d617274206c6966746564206974732073616c657320666f72656361737420666f72207468652079656172206f6e2074686520737472656e677468206f66207265636f72642067726f636572792073616c65732c20616e64206974732073686172657320726f736520352070657263656e742e2057616c6d6172742073616964207468617420697420686164206761696e656420637573746f6d65727320696e20657665727920696e636f6d652067726f757020616e6420746861742070726f66697420617420697473206f6e6c696e6520627573696e657373206861642067726f776e207374726f6e676c792e20416e616c7973747320707261697365642074686520726573756c7473206173207468652062657374206f662074686520736561736f6e20616e642072616973656420746865697220657374696d6174657320666f722057616c6d6172742e0a0a466f72204d616379277320746865206d6f726e696e672077617320626c65616b2e204d6163792773207761726e6564207468617420697420657870656374732061206c6f7373207468697320717561727465722061667465722073616c6573206f6620636f61747320616e64206675726e697475726520636f6c6c61707365642c20616e64206974732073686172657320706c756e6765642031382070657263656e742e204d616379277320616c736f2063757420697473206469766964656e6420616e642073616964207468617420697420776f756c64206c6179206f66662073746166662062656361757365206f66207765616b2064656d616e642e204120726174696e67206167656e637920736169642074686174206974206d617920646f776e6772616465207468652064656274206f66204d616379277320746f206a756e6b2e0a0a54686520676170206265747765656e207468652074776f206861732073656c646f6d206265656e2077696465722e2057616c6d61727420776f6e206d61726b657420736861726520616e642062656174206578706563746174696f6e7320666f722061207369787468207175617274657220696e206120726f772e204d6163792773206c6f7374206d61726b65742073686172652c206d6973736564206578706563746174696f6e73206261646c7920616e64207769746864726577206974732067756964616e636520666f72207468652072657374206f662074686520796561722e2a0c546f6d6173204f6b6f6e6a6f320d0a02656e117b14d07b44fdef3f3a6f0a0b08eec98dd8061090f29f45120b08aaca8dd8061090f29f45180322210803120b2f323032362f31312f32321a0608d0ed89d806220608d0908fd8062801222e0801120e3530206d696e757465732061676f1a0b08eec98dd80610adf79f45220b08aaca8dd80610adf79f452801420b08e2e18dd8061090f29f454a124f70656e696e672042656c6c204461696c79523c68747470733a2f2f6f70656e696e6762656c6c2e6578616d706c652f6d61726b6574732f323032362f31312f32322f77616c6d6172742d6d61637973580162340a2c73746f726965732f30316132303537612d333461362d373765632d613764372d6263383035623232663539611001200128016a4064373438643261363163363762646564323132633339333530613837303338303533393539333935653833653464636330313362653461303839666166363236720c08c0e68dd8061088c897c2027a0c08c0e68dd8061088c897c2028201150a0473656564120d74776f2d636f6d70616e69657320012a26092c0a1c87b50cce3f110ec3f1a4cab6d63f1970a673947f60ac3f2112e43fb492dee23f2803327b0a0408011839123957616c6d617274204c696674732053616c657320466f726563617374205768696c65204d6163792773205761726e73206f662061204c6f73731a26090b886992cca2e93f1129f311cb201db53f19b1b21fadb35ea13f2170c6cbab7046ec3f2803211f933a310f37cb3f29fccae49678cdc53f32bf010a070802107718f101127a57616c6d6172742073616964207468617420697420686164206761696e656420637573746f6d65727320696e20657665727920696e636f6d652067726f757020616e6420746861742070726f66697420617420697473206f6e6c696e6520627573696e657373206861642067726f776e207374726f6e676c792e1a26092beb9a5656b5ed3f11342850aaf1489a3f192a4a02d851c3943f216d6cede39d87ee3f2803213db4cc3b3e80bb3f2970cc48f90f88b93f32a4010a08080210f20118d002125e416e616c7973747320707261697365642074686520726573756c7473206173207468652062657374206f662074686520736561736f6e20616e642072616973656420746865697220657374696d6174657320666f722057616c6d6172742e1a2609c4ca8237d69fed3f119c69836517469c3f1962d49f440a79933f2111e6aef20682ee3f2803210c676b98ff86bb3f298280acaed67bb93f32b8010a0408021876127657616c6d617274206c6966746564206974732073616c657320666f72656361737420666f72207468652079656172206f6e2074686520737472656e677468206f66207265636f72642067726f636572792073616c65732c20616e64206974732073686172657320726f736520352070657263656e742e1a260921007153739eed3f114b6fd86a7c2b983f19671d2fbc9cda9b3f219bc3c736cf5fee3f2803210c9883431d5bbb3f29edb372fc0652b93f32c9010a08080210f40218f6031282014d6163792773207761726e6564207468617420697420657870656374732061206c6f7373207468697320717561727465722061667465722073616c6573206f6620636f61747320616e64206675726e697475726520636f6c6c61707365642c20616e64206974732073686172657320706c756e6765642031382070657263656e742e1a26095147db698fcbedbf115c65d93a8c8eee3f191f930f85dece953f215ac1c31f9a5f983f28012143e3f6e2d851b23f2907dbeadfb50eb1bf329f010a08080210f70318d00412594d616379277320616c736f2063757420697473206469766964656e6420616e642073616964207468617420697420776f756c64206c6179206f66662073746166662062656361757365206f66207765616b2064656d616e642e1a260944a2bf053fbaedbf113b5a8ac1348aee3f19c3b95d55b0ba943f21d3fe5679b7fe993f2801217dd746f39c55b23f29806a96f84b08b1bf32ad010a08080210950618fc0612674d6163792773206c6f7374206d61726b65742073686172652c206d6973736564206578706563746174696f6e73206261646c7920616e64207769746864726577206974732067756964616e636520666f72207468652072657374206f662074686520796561722e1a260993fd731e98c4edbf11ffe461fcc078ee3f19ae7206b6c4629a3f218fedbcbd1b85963f280121343c8b22de41b23f2919d5208adbfbb0bf32670a08080210d20218f3021221466f72204d616379277320746865206d6f726e696e672077617320626c65616b2e1a26095a6296a108bdedbf11deb0615d9671ee3f19971360da7c3b9b3f218cd06979b791963f2801211cd9dca1e93eb23f290cd4703accf4b0bf3292010a08080210c805189406124c57616c6d61727420776f6e206d61726b657420736861726520616e642062656174206578706563746174696f6e7320666f722061207369787468207175617274657220696e206120726f772e1a26092e2148effd4fed3f115858d9b422f7a03f19e2789643b723923f21b4b6951a705fee3f28032142421231a75eb23f29d2e5eff6b2d3b03f328c010a08080210d10418970512464120726174696e67206167656e637920736169642074686174206974206d617920646f776e6772616465207468652064656274206f66204d616379277320746f206a756e6b2e1a260950277a045cf0e8bf11e46ef6a38406ea3f191c2635f24a8dc33f214379c4f78962a13f280121c864a01cf97bb03f29c139131198b1a9bf32740a08080210990518c705122e54686520676170206265747765656e207468652074776f206861732073656c646f6d206265656e2077696465722e1a2609b057fabf1f1ad83f11e15ebd1eae22a73f194c282b5c9a0ee13f218c03d28375feda3f280421a35eed3a5159a63f29cd8cccaa3bd5903f3aa9080a0f656e7469746965732f75732d776d7410011a0757616c6d6172742203574d5429000000000000f03f310ad7a3703d0aef3f380142260935007e26b759ed3f116df17192a4b39f3f19a0165c0bd261953f21c08f114b5457ee3f28034a7b0a0408011839123957616c6d617274204c696674732053616c657320466f726563617374205768696c65204d6163792773205761726e73206f662061204c6f73731a2609c0ba13ae47cdec3f1172a0494a116ca33f192f266214c5a6983f21c754b8c20804ee3f2803213cdffc64f391d63f2931c537867e50d43f4abf010a070802107718f101127a57616c6d6172742073616964207468617420697420686164206761696e656420637573746f6d65727320696e20657665727920696e636f6d652067726f757020616e6420746861742070726f66697420617420697473206f6e6c696e6520627573696e657373206861642067726f776e207374726f6e676c792e1a260919955c2e77b9ed3f110f74d850744b9a3f19b374bc92313a943f21b958e3d0d28bee3f280321a5ec81b73a98c63f2958339970e9fcc43f4ab8010a0408021876127657616c6d617274206c6966746564206974732073616c657320666f72656361737420666f72207468652079656172206f6e2074686520737472656e677468206f66207265636f72642067726f636572792073616c65732c20616e64206974732073686172657320726f736520352070657263656e742e1a2609785de990c1b3ed3f1131e232cbf9a59a3f19a08c6e4cda3b943f218af4425ff188ee3f280321cc99bf5c3898c63f298426ba3bdff8c43f4aa4010a08080210f20118d002125e416e616c7973747320707261697365642074686520726573756c7473206173207468652062657374206f662074686520736561736f6e20616e642072616973656420746865697220657374696d6174657320666f722057616c6d6172742e1a2609ad5acfdda0aded3f11efbda1ca253f9b3f19a82ed1b098cd933f219c68240c9a87ee3f28032150dfc9d5d498c63f293ed52cb91cf5c43f4a92010a08080210c805189406124c57616c6d61727420776f6e206d61726b657420736861726520616e642062656174206578706563746174696f6e7320666f722061207369787468207175617274657220696e206120726f772e1a26090ee67911fc69ed3f1140df433fd355a03f1931c1b3d33069913f2102246e45596fee3f28032189b7f597a225be3f29b18e1050f4b5bb3f521a0a0408011807120757616c6d6172741801210ad7a3703d0aef3f521a0a0408021807120757616c6d6172741801210ad7a3703d0aef3f521c0a0608021077187e120757616c6d6172741801210ad7a3703d0aef3f521e0a08080210c80218cf02120757616c6d6172741801210ad7a3703d0aef3f521e0a08080210c80518cf05120757616c6d6172741801210ad7a3703d0aef3f3aa3090a0d656e7469746965732f75732d6d10011a064d616379277322014d29000000000000f03f310ad7a3703d0aef3f380142260951ff25eb342ce7bf114c36a8ae8a51e83f19e64a56377e24ca3f21a96f23385c55a23f28014ac9010a08080210f40218f6031282014d6163792773207761726e6564207468617420697420657870656374732061206c6f7373207468697320717561727465722061667465722073616c6573206f6620636f61747320616e64206675726e697475726520636f6c6c61707365642c20616e64206974732073686172657320706c756e6765642031382070657263656e742e1a2609915380fc80c6edbf11f8a6bb5c638cee3f1914b4206148b7953f21e86c6a074cbc983f280121b3f7bf8e00d9c03f2959d7873b565abfbf4a9f010a08080210f70318d00412594d616379277320616c736f2063757420697473206469766964656e6420616e642073616964207468617420697420776f756c64206c6179206f66662073746166662062656361757365206f66207765616b2064656d616e642e1a26096df0038339baedbf117bb6ccf2cb88ee3f19e66e50ad3314953f21b8c118f94dd2993f280121e6839131add9c03f294f5babf8a84ebfbf4aad010a08080210950618fc0612674d6163792773206c6f7374206d61726b65742073686172652c206d6973736564206578706563746174696f6e73206261646c7920616e64207769746864726577206974732067756964616e636520666f72207468652072657374206f662074686520796561722e1a2609bd06543dadb8edbf11b9add06b4476ee3f19656955b68c84993f2183df94cfe5b2973f2801215ec9fd43fad4c03f290a42a0184d44bfbf4a670a08080210d20218f3021221466f72204d616379277320746865206d6f726e696e672077617320626c65616b2e1a26093fbfbbb6beacedbf1188bdef586779ee3f19e285889b003e973f2116c97f461495993f280121ca8ff5f162d7c03f29cec1447c373cbfbf4a8c010a08080210d10418970512464120726174696e67206167656e637920736169642074686174206974206d617920646f776e6772616465207468652064656274206f66204d616379277320746f206a756e6b2e1a26097b9dbbe907d0ecbf11de105938bee6ed3f19febb9790b728a03f212f36d7e9646ba13f280121dd6e5761c7cdc03f29225fcb599842bebf4a7b0a0408011839123957616c6d617274204c696674732053616c657320466f726563617374205768696c65204d6163792773205761726e73206f662061204c6f73731a2609f767a45122e0d5bf116fa1817bf855d93f198c9250ad189ae13f21c0cbe94eb1aeab3f28042131de31d496e9d53f29ef644c368bf5bdbf521b0a0608011023182912064d61637927731801210ad7a3703d0aef3f521d0a08080210d60218dc0212064d61637927731801210ad7a3703d0aef3f521d0a08080210f40218fa0212064d61637927731801210ad7a3703d0aef3f521d0a08080210f70318fd0312064d61637927731801210ad7a3703d0aef3f521d0a080802108805188e0512064d61637927731801210ad7a3703d0aef3f521d0a080802109506189b0612064d61637927731801210ad7a3703d0aef3f4a730a1462656c6c7765746865722d6267652d736d616c6c1205312e302e301a406638373731653065363239363466303263383033383939353866623763613034393561643864656562396433616561316138376138643564646531346235353822126f6e6e7872756e74696d6520312e32392e305a0c08c4e68dd8061090b1c5ff02', NULL),
	('analyses/01a2057a-481c-7341-9dbe-4be468b7d19b', 'articles/01a2057a-3721-7f80-b32e-6ba91537ee6d', '2026-11-22 22:57:09.660419+00', '\x0a2d616e616c797365732f30316132303537612d343831632d373334312d396462652d34626534363862376431396212f00b0a2d61727469636c65732f30316132303537612d333732312d376638302d623332652d36626139313533376565366410011a534b6f686c2773205368617265732053696e6b2041667465722052657461696c657220437574732050726f666974204f75746c6f6f6b20666f7220746865205365636f6e642054696d65205468697320596561722289084b6f686c2773207368617265732066656c6c2031342070657263656e7420696e206561726c792074726164696e6720616674657220746865206465706172746d656e742073746f726520636861696e20637574206974732066756c6c2d796561722070726f666974206f75746c6f6f6b20666f7220746865207365636f6e642074696d65207468697320796561722e2054686520636f6d70616e79206e6f77206578706563747320746f206561726e206c657373207468616e2068616c66206f6620776861742069742070726f6d6973656420696e20737072696e672e2053616c65732061742073746f726573206f70656e20666f72206174206c65617374206120796561722064726f7070656420372070657263656e7420696e2074686520717561727465722c2066617220776f727365207468616e20746865206465636c696e65207468617420616e616c7973747320686164206665617265642e0a0a4d616e6167656d656e7420626c616d6564207765616b2064656d616e6420666f7220636c6f7468696e6720616e6420686f6d6520676f6f64732c20616e642073616964207468617420686561767920646973636f756e74732068616420656174656e20696e746f206d617267696e732e20496e76656e746f727920726f736520616c74686f7567682073616c65732066656c6c2c207768696368206c65617665732074686520636861696e2077697468206d6f726520676f6f647320746f20636c6561722061742061206c6f7373206265666f72652074686520686f6c69646179732e204b6f686c277320616c736f2073757370656e64656420697473207368617265206275796261636b20616e64207761726e65642074686174206974206d6179206861766520746f20636c6f73652073746f7265732e0a0a54776f2062726f6b6572732063757420746865697220726174696e6773206f6e207468652073746f636b2077697468696e20686f7572732e204f6e65206f66207468656d2077726f74652074686174207468652072657461696c6572206973206c6f73696e6720637573746f6d65727320666173746572207468616e2069742063616e2063757420636f7374732c20616e642074686174206974732064656274206973206265636f6d696e67206120736572696f75732062757264656e2e20486f6c64657273206f662069747320626f6e647320736f6c642061732077656c6c2e0a0a54686520636861696e2077696c6c207265706f727420616761696e20696e207468726565206d6f6e7468732e204974732063686965662066696e616e6369616c206f666669636572206973206c656176696e672061742074686520656e64206f6620746865206d6f6e74682c20616e64206e6f20737563636573736f7220686173206265656e206e616d65642e320d0a02656e1197ac92417effef3f3a4c0a0b08a2da8dd8061090f29f45120b08deda8dd8061090f29f451803222e0801120e3230206d696e757465732061676f1a0b08a2da8dd80610adf79f45220b08deda8dd80610adf79f452801420b088ee48dd8061090f29f454a0f546865204c65646765722057697265523c68747470733a2f2f6c6564676572776972652e6578616d706c652f636f6d70616e6965732f32303438312d6b6f686c732d7368617265732d73696e6b580162340a2c73746f726965732f30316132303537612d316637332d373961392d623035652d6135356261656531316539631801200228026a4065343233306365346239336166643261303133376666623562386534653662383665623730336566366436636261333463346534646666656630316461346462720c08c1e68dd80610d8bedc95017a0c08c1e68dd80610d8bedc950182010c0a04736565641204636f707920012a26097c833bc6d163e4bf11b5be5d763a16e93f19943000cce6bab13f21e2ec88c0a2c9c23f28013295010a040801185312534b6f686c2773205368617265732053696e6b2041667465722052657461696c657220437574732050726f666974204f75746c6f6f6b20666f7220746865205365636f6e642054696d65205468697320596561721a2609fd32d5764ab3edbf11b516e3126679ee3f1962b2e021ca0f983f210c77bc8173c3983f280121611a2256ffbbca3f295d895e3829d0c8bf32d3010a050802188f01128f014b6f686c2773207368617265732066656c6c2031342070657263656e7420696e206561726c792074726164696e6720616674657220746865206465706172746d656e742073746f726520636861696e20637574206974732066756c6c2d796561722070726f666974206f75746c6f6f6b20666f7220746865207365636f6e642074696d65207468697320796561722e1a2609bdeeaa17a4c8edbf11535219f5d682ee3f19054309afc55e983f21b572ccad5b46973f280121be7e7a516cbaba3f29ab25045e88e0b8bf3293010a08080210900118dd01124d54686520636f6d70616e79206e6f77206578706563747320746f206561726e206c657373207468616e2068616c66206f6620776861742069742070726f6d6973656420696e20737072696e672e1a26092bf1a8695888edbf110e647d342d75ee3f19e821c515c0bf933f21665c8e5a999a9d3f280121f6bbd1d300d2ba3f29943f8b5d97c0b8bf32c5010a08080210de0118dd02127f53616c65732061742073746f726573206f70656e20666f72206174206c65617374206120796561722064726f7070656420372070657263656e7420696e2074686520717561727465722c2066617220776f727365207468616e20746865206465636c696e65207468617420616e616c7973747320686164206665617265642e1a2609b8c98c78b35bedbf11ba493a92c35eee3f19aec806838ac5933f211e00d89a0131a03f28012152a58f47e3d1ba3f293b1a4642119bb8bf329a010a08080210c30418970512544b6f686c277320616c736f2073757370656e64656420697473207368617265206275796261636b20616e64207761726e65642074686174206974206d6179206861766520746f20636c6f73652073746f7265732e1a2609de1772ef79abedbf110bf275804682ee3f19d878c6d09ddd943f21a8457b2092d99a3f280121f4cdea7089ddb13f296a3126788090b0bf32720a08080210fc0618a807122c54686520636861696e2077696c6c207265706f727420616761696e20696e207468726565206d6f6e7468732e1a2609972ec76dc5d6ed3f11749b3da63cd2913f19167b4f7d6cc1a03f21731bf9525765ee3f280321151f563485b2b13f29f853f6c18f80b03f32cc010a08080210d20518d7061285014f6e65206f66207468656d2077726f74652074686174207468652072657461696c6572206973206c6f73696e6720637573746f6d65727320666173746572207468616e2069742063616e2063757420636f7374732c20616e642074686174206974732064656274206973206265636f6d696e67206120736572696f75732062757264656e2e1a26096492659dfeb7edbf118f49ef010f6aee3f19e5e8df30137c9c3f2153e536910c42963f280121dac23c7a9ec3b13f298a2a2ca96b7fb0bf32b6010a08080210df0218cf0312704d616e6167656d656e7420626c616d6564207765616b2064656d616e6420666f7220636c6f7468696e6720616e6420686f6d6520676f6f64732c20616e642073616964207468617420686561767920646973636f756e74732068616420656174656e20696e746f206d617267696e732e1a26099bc882e79222edbf114111465f844cee3f1933c3d41e4531913f215d8a347c179fa23f2801213cb6b14208eab13f29f33c9862724fb0bf327e0a08080210990518d105123854776f2062726f6b6572732063757420746865697220726174696e6773206f6e207468652073746f636b2077697468696e20686f7572732e1a2609bb9fdc4d3d0decbf11b1ade6462246ed3f198545f4008c0fa83f2163dfa0904f8ea33f2801210eb6a1d6d180b13f2920b066f2eaafaebf32b8010a08080210d00318c2041272496e76656e746f727920726f736520616c74686f7567682073616c65732066656c6c2c207768696368206c65617665732074686520636861696e2077697468206d6f726520676f6f647320746f20636c6561722061742061206c6f7373206265666f72652074686520686f6c69646179732e1a26097cc18d418f00e93f11e320c490f578b23f1960b209d29a09b33f219845a6f3ad4feb3f280321e2a10d357921b13f29a75940c4e6c4aa3f32a6010a08080210a90718890812604974732063686965662066696e616e6369616c206f666669636572206973206c656176696e672061742074686520656e64206f6620746865206d6f6e74682c20616e64206e6f20737563636573736f7220686173206265656e206e616d65642e1a2609182e9be1beaddabf11ad6f32c929f6db3f1960279ba7b560e13f2154197479ae86943f280421306af550b081a53f29a020a4ac24ee91bf32680a08080210d80618fa061222486f6c64657273206f662069747320626f6e647320736f6c642061732077656c6c2e1a26091c4e34ee15f6833f119eef20553e4ca03f19d310a3dd9fa6ed3f212503aed0c349a53f28022136e019426123963f29a054ddcd819e2b3f3aa1080a0f656e7469746965732f75732d6b737310011a064b6f686c277322034b535329000000000000f03f310ad7a3703d0aef3f3801422609145010826bafedbf11dafb41597882ee3f19f40b8bf1594f953f21cc7835e69a619a3f28014a95010a040801185312534b6f686c2773205368617265732053696e6b2041667465722052657461696c657220437574732050726f666974204f75746c6f6f6b20666f7220746865205365636f6e642054696d65205468697320596561721a26094e145dd429adedbf11c15068e90881ee3f1999598e310063953f21558e67a1e27b9a3f28012193b9dc6faa58df3f2984bf6dc8fa11ddbf4ad3010a050802188f01128f014b6f686c2773207368617265732066656c6c2031342070657263656e7420696e206561726c792074726164696e6720616674657220746865206465706172746d656e742073746f726520636861696e20637574206974732066756c6c2d796561722070726f666974206f75746c6f6f6b20666f7220746865207365636f6e642074696d65207468697320796561722e1a2609f677965048bfedbf1149ffc814b588ee3f197d2c8fe0c4bb953f216eea5086982d993f280121d012309dfb57cf3f299e402b011823cdbf4a9a010a08080210c30418970512544b6f686c277320616c736f2073757370656e64656420697473207368617265206275796261636b20616e64207761726e65642074686174206974206d6179206861766520746f20636c6f73652073746f7265732e1a2609330d14424ea0edbf1193534b4ad481ee3f19adc1acafb594933f21fecbe806c1309c3f280121677dafec25e8c43f29f4cf263d1e5bc3bf4a93010a08080210900118dd01124d54686520636f6d70616e79206e6f77206578706563747320746f206561726e206c657373207468616e2068616c66206f6620776861742069742070726f6d6973656420696e20737072696e672e1a260923b826ff2f9aedbf11cb87a97dbb79ee3f19a911757a20d7943f21f5f459d06ff19b3f28012198eca6e8bd59af3f29bfe78e026300adbf4acc010a08080210d20518d7061285014f6e65206f66207468656d2077726f74652074686174207468652072657461696c6572206973206c6f73696e6720637573746f6d65727320666173746572207468616e2069742063616e2063757420636f7374732c20616e642074686174206974732064656274206973206265636f6d696e67206120736572696f75732062757264656e2e1a26093743ce56b1c7edbf11d71a0d1cf17dee3f1929b181d6e379993f21fff3daa7f8c7963f280121f305f57068e0a43f2916dbbfe1a56da3bf52190a040801180612064b6f686c27731801210ad7a3703d0aef3f52190a040802180612064b6f686c27731801210ad7a3703d0aef3f521d0a08080210c30418c90412064b6f686c27731801210ad7a3703d0aef3f4a730a1462656c6c7765746865722d6267652d736d616c6c1205312e302e301a406638373731653065363239363466303263383033383939353866623763613034393561643864656562396433616561316138376138643564646531346235353822126f6e6e7872756e74696d6520312e32392e305a0c08c5e68dd80610b8e3f4ba02', NULL),
	('analyses/01a2057a-4bba-78f6-9a7e-87f3e9ab5326', 'articles/01a2057a-384c-72db-b8a9-bc03b5cb0d2b', '2026-11-22 22:57:10.586293+00', '\x0a2d616e616c797365732f30316132303537612d346262612d373866362d396137652d38376633653961623533323612b40a0a2d61727469636c65732f30316132303537612d333834632d373264622d623861392d62633033623563623064326210011a375269766572204369747920526561636865732049747320436c65616e20416972205461726765742054776f205965617273204561726c7922bf06526976657220436974792068617320726561636865642074686520636c65616e206169722074617267657420746861742069747320636f756e63696c2073657420666976652079656172732061676f2c2074776f207965617273206265666f72652074686520646561646c696e652e20546865207461726765742061736b656420666f72206120637574206f66206120746869726420696e2066696e6520647573742c20616e6420746865206d6561737572696e672073746174696f6e7320696e20616c6c206e696e6520646973747269637473206e6f772073686f77206d6f7265207468616e20746861742e20546865206d61796f722063616c6c65642074686520726573756c742061207375636365737320666f722065766572796f6e652077686f206368616e676564207468652077617920746865792074726176656c2e0a0a546865206c617267657374206761696e2063616d652066726f6d207468652062757365732c20776869636820686176652072756e206f6e20656c6563747269636974792073696e6365206c61737420737072696e672e20412067617020696e2074686520646174612066726f6d2074686520686172626f75722073746174696f6e2077617320636c6f73656420776974682072656164696e67732066726f6d2061206e6561726279207363686f6f6c2e204f6666696369616c732073616964207468617420746865206e657874207461726765742c20776869636820636f6e6365726e73206e6f6973652c2077696c6c2062652068617264657220746f206d6565742e0a0a5265736964656e7473206f6620746865206f6c6420746f776e20617265206c65737320696d707265737365642e205468657920736179207468617420746865207461726765742077617320746f6f206561737920616e6420746861742074686520776f727374207472616666696320776173206f6e6c79206d6f76656420746f206f7468657220737472656574732e2054686520636f756e63696c2077696c6c207075626c6973682061206e657720706c616e20696e204a756e652c20616e642061207075626c69632068656172696e67206f6e20746865206e6578742074617267657420666f6c6c6f777320696e20617574756d6e2e2a0b4c656e61204162626f7474320d0a02656e11fb71fbe47fffef3f3a6c0a0b08c6f48cd8061090f29f45120b08d6908dd8061090f29f45180222210803120b2f323032362f31312f32321a0608d0ed89d806220608d0908fd8062801222b0801120b3320686f7572732061676f1a0b08c6f48cd80610adf79f45220b08d6908dd80610adf79f452801420b0886e58dd8061090f29f454a0f52697665722043697479204e657773523268747470733a2f2f7269766572636974796e6577732e6578616d706c652f323032362f31312f32322f636c65616e2d616972580162340a2c73746f726965732f30316132303537612d333835332d373939632d396665652d3334353531343236626166361001200128016a4036643335663836323132346435333366623262646663616133616130303565633362616435656133646237393030666637666630313362363535643862616164720c08c1e68dd80610d097a6a4027a0c08c1e68dd80610d097a6a4028201130a0473656564120b636f6d6d6f6e2d776f726420012a260988a6ed32d71ccc3f118a344d152441d23f195087dd7798deca3f21e70362d7c727e03f280332c2010a070802107018ed01127d546865207461726765742061736b656420666f72206120637574206f66206120746869726420696e2066696e6520647573742c20616e6420746865206d6561737572696e672073746174696f6e7320696e20616c6c206e696e6520646973747269637473206e6f772073686f77206d6f7265207468616e20746861742e1a26092964f9f056e6ec3f114ecbea92eb8d9d3f193cf27e5da50ca43f2183ba904dc6d2ed3f28032103d0e7a483adc23f294ccf741145dec03f3299010a08080210ee0118c1021253546865206d61796f722063616c6c65642074686520726573756c742061207375636365737320666f722065766572796f6e652077686f206368616e676564207468652077617920746865792074726176656c2e1a260926878a4adef3ec3f1114af3c7c5ad68d3f19109b9c0c77ebb03f21e2797bb4376bed3f280321c26466c0004ac23f299b260eaa218cc03f32b1010a040802186f126f526976657220436974792068617320726561636865642074686520636c65616e206169722074617267657420746861742069747320636f756e63696c2073657420666976652079656172732061676f2c2074776f207965617273206265666f72652074686520646561646c696e652e1a260903f0145bc387e93f11085c7826911a933f19f0280e4a4e1ac53f21e3b248e49720ea3f280321fc9f82f812ddc03f290c8ab3da84e8ba3f32730a08080210c80418f504122d5265736964656e7473206f6620746865206f6c6420746f776e20617265206c65737320696d707265737365642e1a2609ac662cb44ad0edbf11f5751763636cee3f194e58afbf7df09e3f2126e961dd1583933f280121f3a845686a13b93f29b9f83a2cd15cb7bf329c010a08080210c3021899031256546865206c617267657374206761696e2063616d652066726f6d207468652062757365732c20776869636820686176652072756e206f6e20656c6563747269636974792073696e6365206c61737420737072696e672e1a2609087f423aa8e5ec3f11bbe83ad9eceea33f19ea7bc452458f933f21942dd6079724ee3f2803216d569723294ab93f296611eea863d6b63f3298010a08080210f40318c60412524f6666696369616c732073616964207468617420746865206e657874207461726765742c20776869636820636f6e6365726e73206e6f6973652c2077696c6c2062652068617264657220746f206d6565742e1a260936d16648c143edbf117a8fd34221c8ed3f192924fb2bec37ab3f2173c8974dff8b903f280121f239182260a2b83f29cca33de34f87b6bf32a7010a08080210f60418d70512615468657920736179207468617420746865207461726765742077617320746f6f206561737920616e6420746861742074686520776f727374207472616666696320776173206f6e6c79206d6f76656420746f206f7468657220737472656574732e1a2609cd969fbd7b2decbf113f4161b389c8ec3f1976a2e8b642e3b43f21314e35b8be61933f2801215e8e70c65016b83f2913f3bb33c335b5bf32790a040801183712375269766572204369747920526561636865732049747320436c65616e20416972205461726765742054776f205965617273204561726c791a2609c85fb1b92873cb3f11edca650a42ea8f3f19b77940c1e323e83f2177bc57dacc71cd3f280421749d16b40bb6c03f29b6f713bd7aab9c3f329f010a080802109a0318f3031259412067617020696e2074686520646174612066726f6d2074686520686172626f75722073746174696f6e2077617320636c6f73656420776974682072656164696e67732066726f6d2061206e6561726279207363686f6f6c2e1a2609b445fb6a1f56adbf1151b9886b91a3b43f190686cd9b7dacec3f21dd592cd806e2973f280221b53dc19739d4a03f29b0cc53243edb5ebf32ad010a08080210d80518bf06126754686520636f756e63696c2077696c6c207075626c6973682061206e657720706c616e20696e204a756e652c20616e642061207075626c69632068656172696e67206f6e20746865206e6578742074617267657420666f6c6c6f777320696e20617574756d6e2e1a260982a148b74db6813f113e7b686c5b35963f19c7555c12d155ee3f21ffcb0c4882109f3f28022116d4aa6f62a99d3f29b6b6a6b4f76a303f4a730a1462656c6c7765746865722d6267652d736d616c6c1205312e302e301a406638373731653065363239363466303263383033383939353866623763613034393561643864656562396433616561316138376138643564646531346235353822126f6e6e7872756e74696d6520312e32392e305a0c08c6e68dd8061088bec89702', NULL),
	('analyses/01a2057a-5377-7f3a-b88c-f69f6c0f9d3d', 'articles/01a2057a-3a13-79e8-ba0b-a0bba9f9b7b5', '2026-11-22 22:57:12.567837+00', '\x0a2d616e616c797365732f30316132303537612d353337372d376633612d623838632d663639663663306639643364128c0a0a2d61727469636c65732f30316132303537612d336131332d373965382d626130622d61306262613966396237623510011a3a53656e6174652050616e656c204261636b73205769646572204348495053204163742043726564697420696e20537572707269736520566f746522a506412053656e6174652070616e656c20766f746564206f6e205765646e657364617920746f20776964656e20746865207461782063726564697420696e20746865204348495053204163742c2061207374657020746861742066657720686164206578706563746564206265666f726520746865207265636573732e20546865206368616e676520776f756c64206c657420736d616c6c657220737570706c6965727320636c61696d20746865206372656469742061732077656c6c20617320746865206275696c64657273206f66206c6172676520706c616e74732e20497420706173736564207769746820766f7465732066726f6d20626f746820706172746965732e0a0a537570706f727465727320736179207468617420746865204348495053204163742068617320736f20666172206c656674206f757420746865206d616b657273206f6620746f6f6c7320616e64206368656d6963616c732c20776974686f7574207768696368206e6f20706c616e742063616e2072756e2e2054686520616d656e646d656e7420776f756c642072756e20666f7220666f757220796561727320616e64206861732061206c696d6974206f6e2074686520616d6f756e742074686174206f6e652067726f7570206f66206669726d73206d617920636c61696d2e2054686520547265617375727920776f756c64206861766520746f207265706f72742065766572792079656172206f6e20776865726520746865206d6f6e65792077656e742e0a0a5468652062696c6c206e6f7720676f657320746f207468652066756c6c2053656e6174652c2077686572652061206461746520686173206e6f74206265656e207365742e2054686520486f75736520697320776f726b696e67206f6e20612076657273696f6e206f6620697473206f776e2c20616e64207374616666206f6620626f7468206368616d62657273206861766520626567756e20746f20636f6d70617265207468652074657874732e205468652043484950532041637420697473656c662072656d61696e7320696e20666f72636520617320697420697320756e74696c2061206368616e6765206973207369676e65642e320d0a02656e1111d13dacd4fdef3f3a6c0a0b08aa8e8dd8061090f29f45120b08baaa8dd8061090f29f45180222210803120b2f323032362f31312f32321a0608d0ed89d806220608d0908fd8062801222b0801120b3220686f7572732061676f1a0b08aa8e8dd80610adf79f45220b08baaa8dd80610adf79f452801420b08dae28dd8061090f29f454a0c506f6c696379204272696566523b68747470733a2f2f706f6c69637962726965662e6578616d706c652f323032362f31312f32322f63686970732d6163742d70616e656c2d766f7465580162340a2c73746f726965732f30316132303537612d336132342d376139392d393038652d6234363038663331333739351001200128016a4039343465343032356433643331333061613336353932616136316438653763653463346233383461613763396134343061363732303433663664656565306365720b08c2e68dd80610989992207a0b08c2e68dd806109899922082010b0a047365656412036c617720012a260900ff1b057b2c8dbf11b8940edda1c7a83f19649d72b0bd5bed3f21f894c71b837ca13f280232be010a08080210860218fe021278537570706f727465727320736179207468617420746865204348495053204163742068617320736f20666172206c656674206f757420746865206d616b657273206f6620746f6f6c7320616e64206368656d6963616c732c20776974686f7574207768696368206e6f20706c616e742063616e2072756e2e1a2609e8647e279118c4bf1146dd18780776c63f19972ad38d20cbe93f21edc2d384b2eb923f2802214b374709943db83f29ab1a8a5331728ebf328b010a08080210e70318ac04124554686520547265617375727920776f756c64206861766520746f207265706f72742065766572792079656172206f6e20776865726520746865206d6f6e65792077656e742e1a2609bc60afd85e8ab4bf112071ee54429bb93f19cf4fda457b2aec3f219141fcf08d43943f280221d18326f608d5b43f291828b01e74be7abf327c0a040801183a123a53656e6174652050616e656c204261636b73205769646572204348495053204163742043726564697420696e20537572707269736520566f74651a2609a69aeee1a1988c3f11d3dabfeb295c9d3f19e747bcd9dab7ed3f2113945b6e3dd4a53f280221ec38802b3ce7cb3f29757b472c6cef683f32bd010a040802187b127b412053656e6174652070616e656c20766f746564206f6e205765646e657364617920746f20776964656e20746865207461782063726564697420696e20746865204348495053204163742c2061207374657020746861742066657720686164206578706563746564206265666f726520746865207265636573732e1a260939e4d877999f9b3f110d19b7f28e71953f194fc71545eacbed3f21a3fe47359488a83f280221aa0f7aa001bcbb3f29e243438af4f0673f326d0a08080210dd011884021227497420706173736564207769746820766f7465732066726f6d20626f746820706172746965732e1a260997fbd28d898b943f11e90ddd6a7ec5923f194597e3cc4b2fee3f21c00458fc83a8a33f280221bb35288bd8e5ba3f29fec5d25af144613f32a5010a070802107c18dc011260546865206368616e676520776f756c64206c657420736d616c6c657220737570706c6965727320636c61696d20746865206372656469742061732077656c6c20617320746865206275696c64657273206f66206c6172676520706c616e74732e1a2609b07c67b051568bbf1107c6e1fe3830ab3f193365e5265207ed3f21dbe6c792a45aa43f280221d3140aeca763bd3f29fe10b7885c1b59bf32ad010a08080210ff0218e603126754686520616d656e646d656e7420776f756c642072756e20666f7220666f757220796561727320616e64206861732061206c696d6974206f6e2074686520616d6f756e742074686174206f6e652067726f7570206f66206669726d73206d617920636c61696d2e1a2609fa6a9c12f06d84bf11c42971a36260a13f19734cdc6bab25ee3f210b1e943dcd89983f2802216bfd1fc364fcb13f29077c2c4113f746bf328a010a08080210ae0418f20412445468652062696c6c206e6f7720676f657320746f207468652066756c6c2053656e6174652c2077686572652061206461746520686173206e6f74206265656e207365742e1a2609b240a32d31c9823f115d09786ad4fa953f1966f2a1f42d55ee3f21b6a949016d5f9f3f2802217541a1b423b8b13f29959c3ae2f7cd443f32af010a08080210f30418dc05126954686520486f75736520697320776f726b696e67206f6e20612076657273696f6e206f6620697473206f776e2c20616e64207374616666206f6620626f7468206368616d62657273206861766520626567756e20746f20636f6d70617265207468652074657874732e1a26093a5c4ade4444803f1107ce827ee201963f19b0a99ec4d05eee3f2124fca7ed04249e3f280221ccc050cf4baab13f2965feb09aabf5413f328e010a08080210dd0518a50612485468652043484950532041637420697473656c662072656d61696e7320696e20666f72636520617320697420697320756e74696c2061206368616e6765206973207369676e65642e1a2609906c341f5ae45d3f11ac0a16072ad9993f191f057f327b53ee3f21755109a96fb79b3f2802212a79d34a94bab13f29ffa56fb2998f203f3af5060a16656e7469746965732f6c61772d63686970732d61637410031a0943484950532041637429000000000000f03f310ad7a3703d0aef3f3801422609ce584482b8c8bcbf11748a667f7a49c63f19e04595d05974e83f21357811f97894af3f28024abe010a08080210860218fe021278537570706f727465727320736179207468617420746865204348495053204163742068617320736f20666172206c656674206f757420746865206d616b657273206f6620746f6f6c7320616e64206368656d6963616c732c20776974686f7574207768696368206e6f20706c616e742063616e2072756e2e1a2609c4c400760426e9bf11dd43d3deb9d6e93f1929f468e142e2c53f2120e34f1aad16963f28012191c1a8396975c73f2918fb2ee7986fc2bf4abd010a040802187b127b412053656e6174652070616e656c20766f746564206f6e205765646e657364617920746f20776964656e20746865207461782063726564697420696e20746865204348495053204163742c2061207374657020746861742066657720686164206578706563746564206265666f726520746865207265636573732e1a2609520e3b515168b43f11ba19a0108160973f199b9ccec4edfceb3f21c11463957140ba3f28022145f0841eb4b8cc3f29ccbce6d81151923f4a7c0a040801183a123a53656e6174652050616e656c204261636b73205769646572204348495053204163742043726564697420696e20537572707269736520566f74651a26097788520d1ed5a03f111b0bfcdddfe4a23f1916566b231296ec3f21c949a7f5fedcb13f2802213ba13563b98cdc3f298990cf6600098e3f4a8e010a08080210dd0518a50612485468652043484950532041637420697473656c662072656d61696e7320696e20666f72636520617320697420697320756e74696c2061206368616e6765206973207369676e65642e1a2609907d8acb41e37abf117cf5f9a7c2d99f3f19a37517592a38ee3f2118561735f220993f280221b50b67e16fb8c23f29d9f1017d9b754fbf521e0a0608011019182212094348495053204163741801210ad7a3703d0aef3f521e0a0608021041184a12094348495053204163741801210ad7a3703d0aef3f52200a080802109e0218a70212094348495053204163741801210ad7a3703d0aef3f52200a08080210e10518ea0512094348495053204163741801210ad7a3703d0aef3f4a730a1462656c6c7765746865722d6267652d736d616c6c1205312e302e301a406638373731653065363239363466303263383033383939353866623763613034393561643864656562396433616561316138376138643564646531346235353822126f6e6e7872756e74696d6520312e32392e305a0c08c8e68dd80610c882e28e02', NULL),
	('analyses/01a2057a-5708-7d5d-bd50-40946f4c5e76', 'articles/01a2057a-3b7b-75ac-8469-8f672cfc8e76', '2026-11-22 22:57:13.481014+00', '\x0a2d616e616c797365732f30316132303537612d353730382d376435642d626435302d34303934366634633565373612ef080a2d61727469636c65732f30316132303537612d336237622d373561632d383436392d38663637326366633865373610011a3b4f6c6420486172626f7572204372616e65204f70656e732061732061204c6f6f6b6f7574204166746572204c6f6e6720526573746f726174696f6e22f004546865206f6c6420686172626f7572206372616e65206f70656e656420746f2076697369746f7273206f6e205361747572646179206166746572207468726565207965617273206f6620726573746f726174696f6e2e204120737461697263617365206f6620313132207374657073206c6561647320746f206120706c6174666f726d20756e6465722074686520686f6f6b2c2066726f6d207768696368206f6e652073656573207468652077686f6c65206f662074686520657374756172792e2041626f7574203830302070656f706c652063616d65206f6e20746865206669727374206461792c206d616e79206f66207468656d20666f726d657220646f636b20776f726b6572732e0a0a43617270656e74657273207265706c61636564206d6f7374206f662074686520706c616e6b7320616e64206b6570742074686f7365207468617420636f756c642062652073617665642e20546865206765617273207475726e20616761696e2c2074686f756768206f6e6c7920666f722073686f772c20616e64206120736d616c6c20726f6f6d2061742074686520666f6f742074656c6c7320686f77207368697073207765726520756e6c6f61646564206265666f726520636f6e7461696e6572732063616d652e20566f6c756e746565727320636f6c6c65637465642074686520746f6f6c7320746861742068616e67206f6e206974732077616c6c732e0a0a456e7472792069732066726565206f6e207765656b646179732e2054686520706c6174666f726d20636c6f73657320696e207374726f6e672077696e6420616e64207768656e20746865726520697320696365206f6e207468652073746570732e2a0d496e65732056616c636f757274320d0a02656e113b507aa4b5f9ef3f3a6c0a0b08f2d88cd8061090f29f45120b0882f58cd8061090f29f45180222210803120b2f323032362f31312f32321a0608d0ed89d806220608d0908fd8062801222b0801120b3420686f7572732061676f1a0b08f2d88cd80610adf79f45220b0882f58cd80610adf79f452801420b08c2e58dd8061090f29f454a134f6c6420486172626f75722047617a65747465523368747470733a2f2f6f6c64686172626f75722e6578616d706c652f323032362f31312f32322f6372616e652d6c6f6f6b6f7574580162340a2c73746f726965732f30316132303537612d336238352d376534362d616262342d6334353365626131326532311001200128016a4064303735623039373931343165323134383661323234323736366163643936666339353163356566636562353030663833346466326131663661653662653033720c08c2e68dd806108887eecb017a0c08c2e68dd806108887eecb018201120a0473656564120a6e6f2d636f6d70616e7920012a260979903a20ebb6e03f116e5dff365375973f1962f3aa587fa3db3f21648bf2b99572e13f28033290010a080802108d0218d702124a43617270656e74657273207265706c61636564206d6f7374206f662074686520706c616e6b7320616e64206b6570742074686f7365207468617420636f756c642062652073617665642e1a260910083d0c602ded3f11828b35db0a42a23f190dd0880bd34b913f21c860f0b98051ee3f280321555f1b63ad38c33f291d4006879e86c13f32c4010a08080210d80218d603127e546865206765617273207475726e20616761696e2c2074686f756768206f6e6c7920666f722073686f772c20616e64206120736d616c6c20726f6f6d2061742074686520666f6f742074656c6c7320686f77207368697073207765726520756e6c6f61646564206265666f726520636f6e7461696e6572732063616d652e1a2609e72c58f13e7aed3f11096d3459b050943f1987c44891600ba43f214fd02174c41cee3f280321aa9cd3697ae5c23f294bbdbcfd2668c13f328c010a08080210aa0418f004124654686520706c6174666f726d20636c6f73657320696e207374726f6e672077696e6420616e64207768656e20746865726520697320696365206f6e207468652073746570732e1a2609fe75f7eb1a1dec3f113f05f185a43e923f1976cd4b5dd6f7b53f2128fe261010afec3f280321da0d3a570e37c23f290cad5ec4bd00c03f32600a080802108f0418a904121a456e7472792069732066726565206f6e207765656b646179732e1a2609c2371201f4b6e53f11b51fba451509903f19834c2455f590d23f21c00840ab3c37e63f2804215f2fa50cf076be3f297cc27f493aacb43f3298010a04080218561256546865206f6c6420686172626f7572206372616e65206f70656e656420746f2076697369746f7273206f6e205361747572646179206166746572207468726565207965617273206f6620726573746f726174696f6e2e1a2609713fb7d17525d33f119673bf9e1887973f190e69388dd3f4e43f21aa36a35be79dd43f2804212480777dd2b7bd3f29e865bcf0eec7a13f327d0a040801183b123b4f6c6420486172626f7572204372616e65204f70656e732061732061204c6f6f6b6f7574204166746572204c6f6e6720526573746f726174696f6e1a2609bab595957caba53f11f7e0761564f5963f1994364ff5f135ed3f211b9328501793b03f280221f747703f4a6bc23f29e2457c883bf2783f328f010a08080210c201188b02124941626f7574203830302070656f706c652063616d65206f6e20746865206669727374206461792c206d616e79206f66207468656d20666f726d657220646f636b20776f726b6572732e1a26099e6c3350f4679f3f110a2e67778e45983f19bbf107766780ed3f21544dcd63c1d6ab3f280221f009fc005e05b23f291e7d9eedbdaf613f327c0a08080210d703188d041236566f6c756e746565727320636f6c6c65637465642074686520746f6f6c7320746861742068616e67206f6e206974732077616c6c732e1a260976c66a9207ab813f1171fb2ce92ebb973f19308523f3a03dee3f21562f31595948a03f280221eda50226ccada63f29cc9ccb19150b393f32af010a070802105718c101126a4120737461697263617365206f6620313132207374657073206c6561647320746f206120706c6174666f726d20756e6465722074686520686f6f6b2c2066726f6d207768696368206f6e652073656573207468652077686f6c65206f662074686520657374756172792e1a260990ace555626a713f118c4384389850993f196ff0cbb72148ee3f21b0aefdcd30ab9d3f280221f64fb39af8f3b03f29d58fb5a4f073323f4a730a1462656c6c7765746865722d6267652d736d616c6c1205312e302e301a406638373731653065363239363466303263383033383939353866623763613034393561643864656562396433616561316138376138643564646531346235353822126f6e6e7872756e74696d6520312e32392e305a0c08c9e68dd80610f0e1aee501', NULL);


--
-- Data for Name: article_erasure; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: change_log_20261122_000000_000; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change_log_20261122_000000_000 VALUES
	('856', 1, 'OPENED', '6bc3b43f-cee1-880e-a332-7dd5cf653538', 1, '2026-11-22 22:57:09.981077+00'),
	('856', 2, 'OPENED', 'fa889a96-c988-8895-aa9e-a41ede8b0d6a', 1, '2026-11-22 22:57:09.988374+00'),
	('871', 3, 'OPENED', 'c3199859-19dd-871e-b83e-5a8b1eb336e8', 1, '2026-11-22 22:57:13.584433+00'),
	('872', 4, 'OPENED', 'a9fec160-3825-880b-b430-00657825f6d3', 1, '2026-11-22 22:57:13.890013+00'),
	('872', 5, 'OPENED', '8fcb4794-6398-84bf-bd11-6567cff37b83', 1, '2026-11-22 22:57:13.89984+00'),
	('876', 6, 'OPENED', '6267b9c5-49ee-8cd5-9169-2b04f44baf76', 1, '2026-11-22 22:57:14.600531+00');


--
-- Data for Name: change_log_20261123_000000_000; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: change_log_default; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: change_log_state; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change_log_state VALUES
	(true, 1, '\xd633632b70a310586aa6abf64cae13728f302d54834eb940259bf046bc6b750e', '7711133295898181647/00000001/16387/16702', '0', 0);


--
-- Data for Name: delivery; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.delivery VALUES
	('42e96bf9-2cb3-8de1-8ca7-a295a95533a3', 'endpoints/receiver', '6bc3b43f-cee1-880e-a332-7dd5cf653538', 'DELIVERED', 1, NULL, NULL, '-infinity', 'HTTP 204', '2026-11-22 22:57:09.997907+00', '2026-11-22 22:57:13.5559+00');


--
-- Data for Name: endpoint; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.endpoint VALUES
	('endpoints/receiver', 'local', '', 'http://127.0.0.1:33695/', 'whsec_qi538jxyQ0Ym+T3u1fbk7D7stTUkIz4D8r4RJ71fzK4=', 'ACTIVE', 1, '2026-11-22 22:56:55.273323+00', '2026-11-22 22:56:55.273323+00');


--
-- Data for Name: flyway_schema_history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.flyway_schema_history VALUES
	(1, '1', 'create change log', 'SQL', 'db/kit/V1__create_change_log.sql', -2010789562, 'test', '2026-11-22 22:56:32.915335', 34, true),
	(2, '2', 'partition change log', 'SQL', 'db/kit/V2__partition_change_log.sql', 1587312376, 'test', '2026-11-22 22:56:33.0015', 16, true),
	(3, '100', 'create alert tables', 'SQL', 'db/alert/V100__create_alert_tables.sql', -1797230276, 'test', '2026-11-22 22:56:33.039058', 52, true);


--
-- Data for Name: follower; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.follower VALUES
	('sentiment-service', 'HEKj0wEZYSeHiqBoU2azS3NlbnRpbWVudC1zZXJ2aWNlCjEKODY5Cjc', 1, 'fc3f4c63-6b6b-4d93-a7db-acb83d3ae19a', '2026-11-22 22:57:23.147141+00');


--
-- Data for Name: request; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.request VALUES
	('5f59530d-d7b4-4173-b2a4-accdab9fdccc', 'CreateSubscription', '\xa05c2dd3e6faa65d7601417b9a6732f3611d10abdb02a3824a83286e3f9dcd54', 'subscriptions/chip-rises', 'CREATED', '2026-11-22 22:56:56.82756+00'),
	('a712c152-d20c-4154-8cfe-5ee8578b4e7a', 'CreateSubscription', '\xc4e1dfd07025d0cb603fc40ad373fa94b605265ca849cff1b37340471a66179a', 'subscriptions/chips-act', 'CREATED', '2026-11-22 22:56:57.015919+00'),
	('485fdfc6-23bf-45f9-915d-3fff4ba1d9f7', 'CreateSubscription', '\x310a3651d79c608e849513c13c58b19db54794d90f4a7775c72c777c3dbb9ae3', 'subscriptions/crypto-outages', 'CREATED', '2026-11-22 22:56:57.828999+00'),
	('8a1c966d-9116-413c-abe8-7c7e559ec403', 'CreateSubscription', '\x7d22373f7a7ec3cc83146aafe899edc1ab3c61fdddc2ac5676349949dda195e7', 'subscriptions/kohls-good-news', 'CREATED', '2026-11-22 22:56:57.883063+00'),
	('f3993bed-41ef-4c5a-a72f-59edd7937efc', 'CreateSubscription', '\x569e84544a3a3b23bed3f1a443c9286813a6f7f62cba37d0318d06bab6716c18', 'subscriptions/retail-falls', 'CREATED', '2026-11-22 22:56:57.943943+00'),
	('52443002-00e5-46e3-bdb8-287b08a84dc5', 'CreateSubscription', '\x6f3d30ad7557a2cc2a17eb46f7a83f0441d124451a3b571b3e40306e698f511a', 'subscriptions/target-any', 'CREATED', '2026-11-22 22:56:57.987857+00'),
	('8f37ddba-f84a-46b4-ade0-8a09b6420103', 'CreateSubscription', '\x1ea3126eefde541f3b742ed744933cad57b82b3d4d373108ff7437b509ff9f5e', 'subscriptions/walmart-news', 'CREATED', '2026-11-22 22:56:58.065019+00');


--
-- Data for Name: subscription; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.subscription VALUES
	('subscriptions/crypto-outages', 'local', 'Crypto assets in trouble', 'entity.kind == "CRYPTO_ASSET" && entity.in_title && sentiment.score <= -0.2', 'phrase("stopped producing blocks")', '', 86400000000000, 3600000000000, false, false, false, '{}', false, 1, '2026-11-22 22:56:57.778722+00', '2026-11-22 22:56:57.778722+00', NULL, 0, '824'),
	('subscriptions/kohls-good-news', 'local', 'Good news on Kohl''s', 'entity.id == "entities/us-kss" && sentiment.score >= 0.2', '', '', 86400000000000, 21600000000000, false, false, false, '{}', false, 1, '2026-11-22 22:56:57.876092+00', '2026-11-22 22:56:57.876092+00', NULL, 0, '825'),
	('subscriptions/target-any', 'local', 'Anything on Target', 'entity.id == "entities/us-tgt"', '', '', 86400000000000, 21600000000000, false, false, false, '{}', false, 1, '2026-11-22 22:56:57.980478+00', '2026-11-22 22:56:57.980478+00', NULL, 0, '827'),
	('subscriptions/posted', 'local', '', 'entity.id == "entities/us-kss"', '', '', 86400000000000, 21600000000000, false, false, false, '{endpoints/receiver}', false, 1, '2026-11-22 22:56:56.534784+00', '2026-11-22 22:56:56.534784+00', NULL, 1, '820'),
	('subscriptions/chip-rises', 'local', 'Chipmakers with good news', 'entity.id in ["entities/us-mu", "entities/us-nvda", "entities/us-amd", "entities/us-intc"] && entity.in_title && sentiment.score >= 0.2', '', '', 43200000000000, 21600000000000, false, false, false, '{}', false, 1, '2026-11-22 22:56:56.815975+00', '2026-11-22 22:56:56.815975+00', NULL, 1, '821'),
	('subscriptions/walmart-news', 'local', 'Walmart in the headlines', 'entity.id == "entities/us-wmt" && entity.in_title', '', 'sentiment.score <= -0.2', 86400000000000, 21600000000000, false, false, false, '{}', false, 1, '2026-11-22 22:56:58.048291+00', '2026-11-22 22:56:58.048291+00', NULL, 1, '828'),
	('subscriptions/retail-falls', 'local', 'Retailers with bad news', 'entity.id in ["entities/us-kss", "entities/us-m", "entities/us-wmt"] && entity.relevance >= 0.3 && sentiment.score <= -0.2', '', 'entity.in_title', 86400000000000, 21600000000000, false, false, false, '{}', false, 1, '2026-11-22 22:56:57.92902+00', '2026-11-22 22:56:57.92902+00', NULL, 2, '826'),
	('subscriptions/chips-act', 'local', 'CHIPS Act in the headlines', 'entity.kind == "LAW" && entity.in_title && entity.id == "entities/law-chips-act"', '', '', 86400000000000, 21600000000000, false, false, false, '{}', false, 1, '2026-11-22 22:56:56.967012+00', '2026-11-22 22:56:56.967012+00', NULL, 1, '823');


--
-- Data for Name: subscription_match; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.subscription_match VALUES
	('6bc3b43f-cee1-880e-a332-7dd5cf653538', 'subscriptions/posted', 1, 'analyses/01a2057a-38e1-7d4c-bfa3-ab70c83cff7e', 'articles/01a2057a-1f4b-70a8-9a64-419697bf2113', 1, 'stories/01a2057a-1f73-79a9-b05e-a55baee11e9c', 'entities/us-kss', 'INFO', 'NEGATIVE', '2026-11-22 22:57:05.771493+00', 'NOTIFIED', '{"items": [{"stage": "BACKFILL", "detail": "taken in as it was published", "outcome": "PASSED"}, {"stage": "REVISION", "detail": "the first revision", "outcome": "PASSED"}, {"stage": "STALENESS", "detail": "published 1 h 40 min before, at most 24 h is allowed", "outcome": "PASSED"}, {"stage": "DUPLICATE_STORY", "detail": "the first match of the story", "outcome": "PASSED"}, {"stage": "COOLDOWN", "detail": "nothing was told of it before", "outcome": "PASSED"}, {"stage": "DELIVERY", "detail": "on the stream, and to those of its 1 endpoints that are active", "outcome": "NOTIFIED"}]}', '{"items": [{"value": "\"entities/us-kss\"", "expression": "entity.id"}]}', NULL),
	('fa889a96-c988-8895-aa9e-a41ede8b0d6a', 'subscriptions/retail-falls', 1, 'analyses/01a2057a-38e1-7d4c-bfa3-ab70c83cff7e', 'articles/01a2057a-1f4b-70a8-9a64-419697bf2113', 1, 'stories/01a2057a-1f73-79a9-b05e-a55baee11e9c', 'entities/us-kss', 'WARNING', 'NEGATIVE', '2026-11-22 22:57:05.771493+00', 'NOTIFIED', '{"items": [{"stage": "BACKFILL", "detail": "taken in as it was published", "outcome": "PASSED"}, {"stage": "REVISION", "detail": "the first revision", "outcome": "PASSED"}, {"stage": "STALENESS", "detail": "published 1 h 40 min before, at most 24 h is allowed", "outcome": "PASSED"}, {"stage": "DUPLICATE_STORY", "detail": "the first match of the story", "outcome": "PASSED"}, {"stage": "COOLDOWN", "detail": "nothing was told of it before", "outcome": "PASSED"}, {"stage": "DELIVERY", "detail": "on the stream", "outcome": "NOTIFIED"}]}', '{"items": [{"value": "\"entities/us-kss\"", "expression": "entity.id"}, {"value": "1.0", "expression": "entity.relevance"}, {"value": "-0.9276635685259884", "expression": "sentiment.score"}]}', NULL),
	('c3199859-19dd-871e-b83e-5a8b1eb336e8', 'subscriptions/chip-rises', 1, 'analyses/01a2057a-3f76-7725-b908-00c1d64aeb6f', 'articles/01a2057a-3045-7494-9726-9a23320548d9', 1, 'stories/01a2057a-3115-76f0-b56a-a22b836b6bd2', 'entities/us-mu', 'INFO', 'POSITIVE', '2026-11-22 22:57:07.4465+00', 'NOTIFIED', '{"items": [{"stage": "BACKFILL", "detail": "taken in as it was published", "outcome": "PASSED"}, {"stage": "REVISION", "detail": "the first revision", "outcome": "PASSED"}, {"stage": "STALENESS", "detail": "published 40 min before, at most 12 h is allowed", "outcome": "PASSED"}, {"stage": "DUPLICATE_STORY", "detail": "the first match of the story", "outcome": "PASSED"}, {"stage": "COOLDOWN", "detail": "nothing was told of it before", "outcome": "PASSED"}, {"stage": "DELIVERY", "detail": "on the stream", "outcome": "NOTIFIED"}]}', '{"items": [{"value": "\"entities/us-mu\"", "expression": "entity.id"}, {"value": "true", "expression": "entity.in_title"}, {"value": "0.7833209988155191", "expression": "sentiment.score"}]}', NULL),
	('a9fec160-3825-880b-b430-00657825f6d3', 'subscriptions/walmart-news', 1, 'analyses/01a2057a-44c4-7638-84df-6629eeecf290', 'articles/01a2057a-34a3-7c69-b099-b7f4a4471947', 1, 'stories/01a2057a-34a6-77ec-a7d7-bc805b22f59a', 'entities/us-wmt', 'INFO', 'POSITIVE', '2026-11-22 22:57:08.804346+00', 'NOTIFIED', '{"items": [{"stage": "BACKFILL", "detail": "taken in as it was published", "outcome": "PASSED"}, {"stage": "REVISION", "detail": "the first revision", "outcome": "PASSED"}, {"stage": "STALENESS", "detail": "published 1 h before, at most 24 h is allowed", "outcome": "PASSED"}, {"stage": "DUPLICATE_STORY", "detail": "the first match of the story", "outcome": "PASSED"}, {"stage": "COOLDOWN", "detail": "nothing was told of it before", "outcome": "PASSED"}, {"stage": "DELIVERY", "detail": "on the stream", "outcome": "NOTIFIED"}]}', '{"items": [{"value": "\"entities/us-wmt\"", "expression": "entity.id"}, {"value": "true", "expression": "entity.in_title"}]}', NULL),
	('8fcb4794-6398-84bf-bd11-6567cff37b83', 'subscriptions/retail-falls', 1, 'analyses/01a2057a-44c4-7638-84df-6629eeecf290', 'articles/01a2057a-34a3-7c69-b099-b7f4a4471947', 1, 'stories/01a2057a-34a6-77ec-a7d7-bc805b22f59a', 'entities/us-m', 'WARNING', 'NEGATIVE', '2026-11-22 22:57:08.804346+00', 'NOTIFIED', '{"items": [{"stage": "BACKFILL", "detail": "taken in as it was published", "outcome": "PASSED"}, {"stage": "REVISION", "detail": "the first revision", "outcome": "PASSED"}, {"stage": "STALENESS", "detail": "published 1 h before, at most 24 h is allowed", "outcome": "PASSED"}, {"stage": "DUPLICATE_STORY", "detail": "the first match of the story", "outcome": "PASSED"}, {"stage": "COOLDOWN", "detail": "nothing was told of it before", "outcome": "PASSED"}, {"stage": "DELIVERY", "detail": "on the stream", "outcome": "NOTIFIED"}]}', '{"items": [{"value": "\"entities/us-m\"", "expression": "entity.id"}, {"value": "1.0", "expression": "entity.relevance"}, {"value": "-0.7241463272803036", "expression": "sentiment.score"}]}', NULL),
	('131d7e04-9a11-8db6-82c2-f64ff90dccac', 'subscriptions/posted', 1, 'analyses/01a2057a-481c-7341-9dbe-4be468b7d19b', 'articles/01a2057a-3721-7f80-b32e-6ba91537ee6d', 1, 'stories/01a2057a-1f73-79a9-b05e-a55baee11e9c', 'entities/us-kss', 'INFO', 'NEGATIVE', '2026-11-22 22:57:09.660419+00', 'DUPLICATE_STORY', '{"items": [{"stage": "BACKFILL", "detail": "taken in as it was published", "outcome": "PASSED"}, {"stage": "REVISION", "detail": "the first revision", "outcome": "PASSED"}, {"stage": "STALENESS", "detail": "published 25 min before, at most 24 h is allowed", "outcome": "PASSED"}, {"stage": "DUPLICATE_STORY", "detail": "the story was told by articles/01a2057a-1f4b-70a8-9a64-419697bf2113", "outcome": "DUPLICATE_STORY"}]}', '{"items": [{"value": "\"entities/us-kss\"", "expression": "entity.id"}]}', NULL),
	('25b94948-135b-835b-a594-060a4354bb13', 'subscriptions/retail-falls', 1, 'analyses/01a2057a-481c-7341-9dbe-4be468b7d19b', 'articles/01a2057a-3721-7f80-b32e-6ba91537ee6d', 1, 'stories/01a2057a-1f73-79a9-b05e-a55baee11e9c', 'entities/us-kss', 'WARNING', 'NEGATIVE', '2026-11-22 22:57:09.660419+00', 'DUPLICATE_STORY', '{"items": [{"stage": "BACKFILL", "detail": "taken in as it was published", "outcome": "PASSED"}, {"stage": "REVISION", "detail": "the first revision", "outcome": "PASSED"}, {"stage": "STALENESS", "detail": "published 25 min before, at most 24 h is allowed", "outcome": "PASSED"}, {"stage": "DUPLICATE_STORY", "detail": "the story was told by articles/01a2057a-1f4b-70a8-9a64-419697bf2113", "outcome": "DUPLICATE_STORY"}]}', '{"items": [{"value": "\"entities/us-kss\"", "expression": "entity.id"}, {"value": "1.0", "expression": "entity.relevance"}, {"value": "-0.9276635685259884", "expression": "sentiment.score"}]}', NULL),
	('6267b9c5-49ee-8cd5-9169-2b04f44baf76', 'subscriptions/chips-act', 1, 'analyses/01a2057a-5377-7f3a-b88c-f69f6c0f9d3d', 'articles/01a2057a-3a13-79e8-ba0b-a0bba9f9b7b5', 1, 'stories/01a2057a-3a24-7a99-908e-b4608f313795', 'entities/law-chips-act', 'INFO', 'NEUTRAL', '2026-11-22 22:57:12.567837+00', 'NOTIFIED', '{"items": [{"stage": "BACKFILL", "detail": "taken in as it was published", "outcome": "PASSED"}, {"stage": "REVISION", "detail": "the first revision", "outcome": "PASSED"}, {"stage": "STALENESS", "detail": "published 2 h 8 min before, at most 24 h is allowed", "outcome": "PASSED"}, {"stage": "DUPLICATE_STORY", "detail": "the first match of the story", "outcome": "PASSED"}, {"stage": "COOLDOWN", "detail": "nothing was told of it before", "outcome": "PASSED"}, {"stage": "DELIVERY", "detail": "on the stream", "outcome": "NOTIFIED"}]}', '{"items": [{"value": "\"LAW\"", "expression": "entity.kind"}, {"value": "true", "expression": "entity.in_title"}, {"value": "\"entities/law-chips-act\"", "expression": "entity.id"}]}', NULL);


--
-- Name: change_log_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.change_log_seq', 6, true);


--
-- Name: alert alert_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alert
    ADD CONSTRAINT alert_pk PRIMARY KEY (id);


--
-- Name: alert alert_sequence_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alert
    ADD CONSTRAINT alert_sequence_once UNIQUE (subscription, sequence);


--
-- Name: analysis analysis_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.analysis
    ADD CONSTRAINT analysis_pk PRIMARY KEY (name);


--
-- Name: article_erasure article_erasure_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article_erasure
    ADD CONSTRAINT article_erasure_pk PRIMARY KEY (article);


--
-- Name: change_log change_log_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log
    ADD CONSTRAINT change_log_pk PRIMARY KEY (xid, seq, create_time);


--
-- Name: change_log_20261122_000000_000 change_log_20261122_000000_000_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log_20261122_000000_000
    ADD CONSTRAINT change_log_20261122_000000_000_pkey PRIMARY KEY (xid, seq, create_time);


--
-- Name: change_log_20261123_000000_000 change_log_20261123_000000_000_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log_20261123_000000_000
    ADD CONSTRAINT change_log_20261123_000000_000_pkey PRIMARY KEY (xid, seq, create_time);


--
-- Name: change_log_default change_log_default_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log_default
    ADD CONSTRAINT change_log_default_pkey PRIMARY KEY (xid, seq, create_time);


--
-- Name: change_log_state change_log_state_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log_state
    ADD CONSTRAINT change_log_state_pk PRIMARY KEY (single);


--
-- Name: delivery delivery_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_once UNIQUE (alert, endpoint);


--
-- Name: delivery delivery_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_pk PRIMARY KEY (id);


--
-- Name: endpoint endpoint_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.endpoint
    ADD CONSTRAINT endpoint_pk PRIMARY KEY (name);


--
-- Name: flyway_schema_history flyway_schema_history_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);


--
-- Name: follower follower_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follower
    ADD CONSTRAINT follower_pk PRIMARY KEY (upstream);


--
-- Name: request request_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_pk PRIMARY KEY (request_id);


--
-- Name: subscription_match subscription_match_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.subscription_match
    ADD CONSTRAINT subscription_match_pk PRIMARY KEY (id);


--
-- Name: subscription subscription_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.subscription
    ADD CONSTRAINT subscription_pk PRIMARY KEY (name);


--
-- Name: alert_create_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alert_create_time ON public.alert USING btree (create_time, id);


--
-- Name: analysis_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX analysis_article ON public.analysis USING btree (article, create_time);


--
-- Name: delivery_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_due ON public.delivery USING btree (due_time) WHERE (state = 'PENDING'::text);


--
-- Name: delivery_endpoint; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_endpoint ON public.delivery USING btree (endpoint, create_time, id);


--
-- Name: delivery_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_queue ON public.delivery USING btree (endpoint, due_time) WHERE (state = 'PENDING'::text);


--
-- Name: flyway_schema_history_s_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);


--
-- Name: request_create_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX request_create_time ON public.request USING btree (create_time);


--
-- Name: subscription_changed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX subscription_changed ON public.subscription USING btree (changed_xid);


--
-- Name: subscription_match_analysis; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX subscription_match_analysis ON public.subscription_match USING btree (analysis, subscription);


--
-- Name: subscription_match_told; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX subscription_match_told ON public.subscription_match USING btree (subscription, entity, log_time) WHERE (outcome = 'NOTIFIED'::text);


--
-- Name: subscription_match_told_story; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX subscription_match_told_story ON public.subscription_match USING btree (subscription, entity, story, log_time) WHERE (outcome = 'NOTIFIED'::text);


--
-- Name: change_log_20261122_000000_000_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.change_log_pk ATTACH PARTITION public.change_log_20261122_000000_000_pkey;


--
-- Name: change_log_20261123_000000_000_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.change_log_pk ATTACH PARTITION public.change_log_20261123_000000_000_pkey;


--
-- Name: change_log_default_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.change_log_pk ATTACH PARTITION public.change_log_default_pkey;


--
-- Name: alert alert_match_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alert
    ADD CONSTRAINT alert_match_fk FOREIGN KEY (id) REFERENCES public.subscription_match(id);


--
-- Name: delivery delivery_alert_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_alert_fk FOREIGN KEY (alert) REFERENCES public.alert(id);


--
-- Name: delivery delivery_endpoint_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_endpoint_fk FOREIGN KEY (endpoint) REFERENCES public.endpoint(name) ON DELETE CASCADE;


--
-- Name: subscription_match subscription_match_analysis_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.subscription_match
    ADD CONSTRAINT subscription_match_analysis_fk FOREIGN KEY (analysis) REFERENCES public.analysis(name);


--
-- Name: subscription_match subscription_match_subscription_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.subscription_match
    ADD CONSTRAINT subscription_match_subscription_fk FOREIGN KEY (subscription) REFERENCES public.subscription(name);


--
-- PostgreSQL database dump complete
--


