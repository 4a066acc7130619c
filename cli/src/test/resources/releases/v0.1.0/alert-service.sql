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
	('f3b7d89c-5e96-8c62-a77e-26e164c8705f', 'local', 'subscriptions/posted', 1, '', 'INFO', 1, 'analyses/01a204f1-9a9a-751f-864c-b077e74183a0', 'articles/01a204f1-9694-7b98-bb72-1569ebe829a5', 1, 'Kohl''s Shares Sink After Retailer Cuts Profit Outlook for the Second Time This Year', 'Harbour Markets', 'https://harbourmarkets.example/2026/11/22/kohls-cuts-outlook-again', 'stories/01a204f1-969b-781b-8457-946330f3742d', 'entities/us-kss', -0.9276635685259884, '\x0a0f656e7469746965732f75732d6b737310011a064b6f686c277322034b535329000000000000f03f310ad7a3703d0aef3f3801422609145010826bafedbf11dafb41597882ee3f19f40b8bf1594f953f21cc7835e69a619a3f28014a95010a040801185312534b6f686c2773205368617265732053696e6b2041667465722052657461696c657220437574732050726f666974204f75746c6f6f6b20666f7220746865205365636f6e642054696d65205468697320596561721a26094e145dd429adedbf11c15068e90881ee3f1999598e310063953f21558e67a1e27b9a3f28012193b9dc6faa58df3f2984bf6dc8fa11ddbf4ad3010a050802188f01128f014b6f686c2773207368617265732066656c6c2031342070657263656e7420696e206561726c792074726164696e6720616674657220746865206465706172746d656e742073746f726520636861696e20637574206974732066756c6c2d796561722070726f666974206f75746c6f6f6b20666f7220746865207365636f6e642074696d65207468697320796561722e1a2609f677965048bfedbf1149ffc814b588ee3f197d2c8fe0c4bb953f216eea5086982d993f280121d012309dfb57cf3f299e402b011823cdbf4a9a010a08080210c30418970512544b6f686c277320616c736f2073757370656e64656420697473207368617265206275796261636b20616e64207761726e65642074686174206974206d6179206861766520746f20636c6f73652073746f7265732e1a2609330d14424ea0edbf1193534b4ad481ee3f19adc1acafb594933f21fecbe806c1309c3f280121677dafec25e8c43f29f4cf263d1e5bc3bf4a93010a08080210900118dd01124d54686520636f6d70616e79206e6f77206578706563747320746f206561726e206c657373207468616e2068616c66206f6620776861742069742070726f6d6973656420696e20737072696e672e1a260923b826ff2f9aedbf11cb87a97dbb79ee3f19a911757a20d7943f21f5f459d06ff19b3f28012198eca6e8bd59af3f29bfe78e026300adbf4acc010a08080210d20518d7061285014f6e65206f66207468656d2077726f74652074686174207468652072657461696c6572206973206c6f73696e6720637573746f6d65727320666173746572207468616e2069742063616e2063757420636f7374732c20616e642074686174206974732064656274206973206265636f6d696e67206120736572696f75732062757264656e2e1a26093743ce56b1c7edbf11d71a0d1cf17dee3f1929b181d6e379993f21fff3daa7f8c7963f280121f305f57068e0a43f2916dbbfe1a56da3bf52190a040801180612064b6f686c27731801210ad7a3703d0aef3f52190a040802180612064b6f686c27731801210ad7a3703d0aef3f521d0a08080210c30418c90412064b6f686c27731801210ad7a3703d0aef3f', '{"items": [{"value": "\"entities/us-kss\"", "expression": "entity.id"}]}', '2026-11-22 18:47:50.423846+00', '2026-11-22 20:27:51.317742+00', '2026-11-22 20:27:52.348732+00', '2026-11-22 20:27:53.462088+00', NULL),
	('d140bd1e-63d0-8afe-b13a-3bf91719cc6c', 'local', 'subscriptions/retail-falls', 1, 'Retailers with bad news', 'WARNING', 1, 'analyses/01a204f1-9a9a-751f-864c-b077e74183a0', 'articles/01a204f1-9694-7b98-bb72-1569ebe829a5', 1, 'Kohl''s Shares Sink After Retailer Cuts Profit Outlook for the Second Time This Year', 'Harbour Markets', 'https://harbourmarkets.example/2026/11/22/kohls-cuts-outlook-again', 'stories/01a204f1-969b-781b-8457-946330f3742d', 'entities/us-kss', -0.9276635685259884, '\x0a0f656e7469746965732f75732d6b737310011a064b6f686c277322034b535329000000000000f03f310ad7a3703d0aef3f3801422609145010826bafedbf11dafb41597882ee3f19f40b8bf1594f953f21cc7835e69a619a3f28014a95010a040801185312534b6f686c2773205368617265732053696e6b2041667465722052657461696c657220437574732050726f666974204f75746c6f6f6b20666f7220746865205365636f6e642054696d65205468697320596561721a26094e145dd429adedbf11c15068e90881ee3f1999598e310063953f21558e67a1e27b9a3f28012193b9dc6faa58df3f2984bf6dc8fa11ddbf4ad3010a050802188f01128f014b6f686c2773207368617265732066656c6c2031342070657263656e7420696e206561726c792074726164696e6720616674657220746865206465706172746d656e742073746f726520636861696e20637574206974732066756c6c2d796561722070726f666974206f75746c6f6f6b20666f7220746865207365636f6e642074696d65207468697320796561722e1a2609f677965048bfedbf1149ffc814b588ee3f197d2c8fe0c4bb953f216eea5086982d993f280121d012309dfb57cf3f299e402b011823cdbf4a9a010a08080210c30418970512544b6f686c277320616c736f2073757370656e64656420697473207368617265206275796261636b20616e64207761726e65642074686174206974206d6179206861766520746f20636c6f73652073746f7265732e1a2609330d14424ea0edbf1193534b4ad481ee3f19adc1acafb594933f21fecbe806c1309c3f280121677dafec25e8c43f29f4cf263d1e5bc3bf4a93010a08080210900118dd01124d54686520636f6d70616e79206e6f77206578706563747320746f206561726e206c657373207468616e2068616c66206f6620776861742069742070726f6d6973656420696e20737072696e672e1a260923b826ff2f9aedbf11cb87a97dbb79ee3f19a911757a20d7943f21f5f459d06ff19b3f28012198eca6e8bd59af3f29bfe78e026300adbf4acc010a08080210d20518d7061285014f6e65206f66207468656d2077726f74652074686174207468652072657461696c6572206973206c6f73696e6720637573746f6d65727320666173746572207468616e2069742063616e2063757420636f7374732c20616e642074686174206974732064656274206973206265636f6d696e67206120736572696f75732062757264656e2e1a26093743ce56b1c7edbf11d71a0d1cf17dee3f1929b181d6e379993f21fff3daa7f8c7963f280121f305f57068e0a43f2916dbbfe1a56da3bf52190a040801180612064b6f686c27731801210ad7a3703d0aef3f52190a040802180612064b6f686c27731801210ad7a3703d0aef3f521d0a08080210c30418c90412064b6f686c27731801210ad7a3703d0aef3f', '{"items": [{"value": "\"entities/us-kss\"", "expression": "entity.id"}, {"value": "1.0", "expression": "entity.relevance"}, {"value": "-0.9276635685259884", "expression": "sentiment.score"}]}', '2026-11-22 18:47:50.423846+00', '2026-11-22 20:27:51.317742+00', '2026-11-22 20:27:52.348732+00', '2026-11-22 20:27:53.462088+00', NULL),
	('c2682f05-374e-8278-9b9a-0c387a06cf3f', 'local', 'subscriptions/chip-rises', 1, 'Chipmakers with good news', 'INFO', 1, 'analyses/01a204f1-9cb1-7ee9-95b5-15206f1ebcfe', 'articles/01a204f1-994c-7706-aa9c-248dc6213f90', 1, 'Micron Raises Forecast as Memory Orders Hit a Record, and Its Shares Jump', 'Circuit Street', 'https://circuitstreet.example/chips/micron-raises-forecast', 'stories/01a204f1-9973-745a-8ae8-7bee71e17366', 'entities/us-mu', 0.7833209988155191, '\x0a0e656e7469746965732f75732d6d7510011a064d6963726f6e22024d5529000000000000f03f310ad7a3703d0aef3f3801422609c1d80533f710e93f112098e89ec4c3b73f19e02600a8f4c29f3f21c5ebe2c66f09ec3f28034a8b010a040801184912494d6963726f6e2052616973657320466f726563617374206173204d656d6f7279204f7264657273204869742061205265636f72642c20616e642049747320536861726573204a756d701a260953d4f6cb09eeed3f11ab98d6bcd4ed943f19704478071d63983f211889dd717895ee3f2803219a20f4661fffda3f29c975ae320640d93f4afd010a05080218b90112b9014d6963726f6e207261697365642069747320726576656e756520666f72656361737420666f72207468652063757272656e742071756172746572206f6e2054687572736461792c20736179696e672074686174206f726465727320666f72206d656d6f72792063686970732068616420726561636865642061207265636f726420616e64207468617420707269636573207765726520726973696e6720666173746572207468616e206974206861642065787065637465642e1a2609c195389803f3ed3f114d81d132b73e913f196d454a931e229f3f21cb21cf51f97cee3f280321770300ffabf3ca3f29b0a43d488139c93f4a96010a08080210d10318a10412504d6963726f6e20616c736f2073616964207468617420697473206e65776573742070726f6475637420697320736f6c64206f757420666f72207468652077686f6c65206f66206e65787420796561722e1a2609e2ed6b56eddded3f11109eea018303963f19d107ad2e4f3b983f21d2427b6e098eee3f2803213d54694f97ffc13f29fd2288ca73ccc03f4a87010a08080210ba0118fb01124149747320736861726573206a756d70656420392070657263656e7420616e6420726561636865642074686569722068696768657374206c6576656c20657665722e1a2609a581aae5eda9ed3f11dd0c8572700c9c3f199ab1a56562a9923f210caa3e69518aee3f2803211dd19951d708ab3f29955f9cce920fa93f4aba010a08080210b70518ab0612745365766572616c206c6172676520637573746f6d6572732068617665207369676e65642061677265656d656e747320666f72207365766572616c2079656172732c2077686963682067697665732074686520636f6d70616e7920756e757375616c6c7920676f6f64207669736962696c6974792e1a260928c4b8cdaa78ed3f117733c0bf3c728f3f19bea393c434bca83f21f6c4b7c073f6ed3f280321e53903f607e3a13f299475e50d3279a03f4ac5010a08080210ad0618ac07127f4d6963726f6e2077696c6c206164642063617061636974792061742074776f20706c616e747320776974686f75742072616973696e6720697473207370656e64696e6720706c616e2c2073696e6365207969656c6473206861766520696d70726f766564206d6f726520717569636b6c79207468616e20706c616e6e65642e1a2609eaf659d45ef8c2bf119a54394b5962e13f196f483dea5196af3f21bfad452c8348d93f2804215824c71186d3c13f29262c5e19af2295bf52190a040801180612064d6963726f6e1801210ad7a3703d0aef3f52190a040802180612064d6963726f6e1801210ad7a3703d0aef3f521d0a08080210d10318d70312064d6963726f6e1801210ad7a3703d0aef3f521d0a08080210ad0618b30612064d6963726f6e1801210ad7a3703d0aef3f', '{"items": [{"value": "\"entities/us-mu\"", "expression": "entity.id"}, {"value": "true", "expression": "entity.in_title"}, {"value": "0.7833209988155191", "expression": "sentiment.score"}]}', '2026-11-22 19:47:50.423846+00', '2026-11-22 20:27:52.012356+00', '2026-11-22 20:27:52.881931+00', '2026-11-22 20:27:53.948258+00', NULL),
	('9a100676-bd7b-88cb-85c2-b301b9548802', 'local', 'subscriptions/walmart-news', 1, 'Walmart in the headlines', 'INFO', 1, 'analyses/01a204f1-9e72-743b-958b-8c2b0edaf936', 'articles/01a204f1-9a03-7bcc-8de1-154f0a485f3c', 1, 'Walmart Lifts Sales Forecast While Macy''s Warns of a Loss', 'Opening Bell Daily', 'https://openingbell.example/markets/2026/11/22/walmart-macys', 'stories/01a204f1-9a05-71a4-8818-f0df65a54dbd', 'entities/us-wmt', 0.9172015907097434, '\x0a0f656e7469746965732f75732d776d7410011a0757616c6d6172742203574d5429000000000000f03f310ad7a3703d0aef3f380142260935007e26b759ed3f116df17192a4b39f3f19a0165c0bd261953f21c08f114b5457ee3f28034a7b0a0408011839123957616c6d617274204c696674732053616c657320466f726563617374205768696c65204d6163792773205761726e73206f662061204c6f73731a2609c0ba13ae47cdec3f1172a0494a116ca33f192f266214c5a6983f21c754b8c20804ee3f2803213cdffc64f391d63f2931c537867e50d43f4abf010a070802107718f101127a57616c6d6172742073616964207468617420697420686164206761696e656420637573746f6d65727320696e20657665727920696e636f6d652067726f757020616e6420746861742070726f66697420617420697473206f6e6c696e6520627573696e657373206861642067726f776e207374726f6e676c792e1a260919955c2e77b9ed3f110f74d850744b9a3f19b374bc92313a943f21b958e3d0d28bee3f280321a5ec81b73a98c63f2958339970e9fcc43f4ab8010a0408021876127657616c6d617274206c6966746564206974732073616c657320666f72656361737420666f72207468652079656172206f6e2074686520737472656e677468206f66207265636f72642067726f636572792073616c65732c20616e64206974732073686172657320726f736520352070657263656e742e1a2609785de990c1b3ed3f1131e232cbf9a59a3f19a08c6e4cda3b943f218af4425ff188ee3f280321cc99bf5c3898c63f298426ba3bdff8c43f4aa4010a08080210f20118d002125e416e616c7973747320707261697365642074686520726573756c7473206173207468652062657374206f662074686520736561736f6e20616e642072616973656420746865697220657374696d6174657320666f722057616c6d6172742e1a2609ad5acfdda0aded3f11efbda1ca253f9b3f19a82ed1b098cd933f219c68240c9a87ee3f28032150dfc9d5d498c63f293ed52cb91cf5c43f4a92010a08080210c805189406124c57616c6d61727420776f6e206d61726b657420736861726520616e642062656174206578706563746174696f6e7320666f722061207369787468207175617274657220696e206120726f772e1a26090ee67911fc69ed3f1140df433fd355a03f1931c1b3d33069913f2102246e45596fee3f28032189b7f597a225be3f29b18e1050f4b5bb3f521a0a0408011807120757616c6d6172741801210ad7a3703d0aef3f521a0a0408021807120757616c6d6172741801210ad7a3703d0aef3f521c0a0608021077187e120757616c6d6172741801210ad7a3703d0aef3f521e0a08080210c80218cf02120757616c6d6172741801210ad7a3703d0aef3f521e0a08080210c80518cf05120757616c6d6172741801210ad7a3703d0aef3f', '{"items": [{"value": "\"entities/us-wmt\"", "expression": "entity.id"}, {"value": "true", "expression": "entity.in_title"}]}', '2026-11-22 19:27:50.423846+00', '2026-11-22 20:27:52.195123+00', '2026-11-22 20:27:53.33078+00', '2026-11-22 20:27:54.057047+00', NULL),
	('3806cda8-3aff-812c-8699-ea248433bc6f', 'local', 'subscriptions/retail-falls', 1, 'Retailers with bad news', 'WARNING', 2, 'analyses/01a204f1-9e72-743b-958b-8c2b0edaf936', 'articles/01a204f1-9a03-7bcc-8de1-154f0a485f3c', 1, 'Walmart Lifts Sales Forecast While Macy''s Warns of a Loss', 'Opening Bell Daily', 'https://openingbell.example/markets/2026/11/22/walmart-macys', 'stories/01a204f1-9a05-71a4-8818-f0df65a54dbd', 'entities/us-m', -0.7241463272803036, '\x0a0d656e7469746965732f75732d6d10011a064d616379277322014d29000000000000f03f310ad7a3703d0aef3f380142260951ff25eb342ce7bf114c36a8ae8a51e83f19e64a56377e24ca3f21a96f23385c55a23f28014ac9010a08080210f40218f6031282014d6163792773207761726e6564207468617420697420657870656374732061206c6f7373207468697320717561727465722061667465722073616c6573206f6620636f61747320616e64206675726e697475726520636f6c6c61707365642c20616e64206974732073686172657320706c756e6765642031382070657263656e742e1a2609915380fc80c6edbf11f8a6bb5c638cee3f1914b4206148b7953f21e86c6a074cbc983f280121b3f7bf8e00d9c03f2959d7873b565abfbf4a9f010a08080210f70318d00412594d616379277320616c736f2063757420697473206469766964656e6420616e642073616964207468617420697420776f756c64206c6179206f66662073746166662062656361757365206f66207765616b2064656d616e642e1a26096df0038339baedbf117bb6ccf2cb88ee3f19e66e50ad3314953f21b8c118f94dd2993f280121e6839131add9c03f294f5babf8a84ebfbf4aad010a08080210950618fc0612674d6163792773206c6f7374206d61726b65742073686172652c206d6973736564206578706563746174696f6e73206261646c7920616e64207769746864726577206974732067756964616e636520666f72207468652072657374206f662074686520796561722e1a2609bd06543dadb8edbf11b9add06b4476ee3f19656955b68c84993f2183df94cfe5b2973f2801215ec9fd43fad4c03f290a42a0184d44bfbf4a670a08080210d20218f3021221466f72204d616379277320746865206d6f726e696e672077617320626c65616b2e1a26093fbfbbb6beacedbf1188bdef586779ee3f19e285889b003e973f2116c97f461495993f280121ca8ff5f162d7c03f29cec1447c373cbfbf4a8c010a08080210d10418970512464120726174696e67206167656e637920736169642074686174206974206d617920646f776e6772616465207468652064656274206f66204d616379277320746f206a756e6b2e1a26097b9dbbe907d0ecbf11de105938bee6ed3f19febb9790b728a03f212f36d7e9646ba13f280121dd6e5761c7cdc03f29225fcb599842bebf4a7b0a0408011839123957616c6d617274204c696674732053616c657320466f726563617374205768696c65204d6163792773205761726e73206f662061204c6f73731a2609f767a45122e0d5bf116fa1817bf855d93f198c9250ad189ae13f21c0cbe94eb1aeab3f28042131de31d496e9d53f29ef644c368bf5bdbf521b0a0608011023182912064d61637927731801210ad7a3703d0aef3f521d0a08080210d60218dc0212064d61637927731801210ad7a3703d0aef3f521d0a08080210f40218fa0212064d61637927731801210ad7a3703d0aef3f521d0a08080210f70318fd0312064d61637927731801210ad7a3703d0aef3f521d0a080802108805188e0512064d61637927731801210ad7a3703d0aef3f521d0a080802109506189b0612064d61637927731801210ad7a3703d0aef3f', '{"items": [{"value": "\"entities/us-m\"", "expression": "entity.id"}, {"value": "1.0", "expression": "entity.relevance"}, {"value": "-0.7241463272803036", "expression": "sentiment.score"}]}', '2026-11-22 19:27:50.423846+00', '2026-11-22 20:27:52.195123+00', '2026-11-22 20:27:53.33078+00', '2026-11-22 20:27:54.057047+00', NULL),
	('7e0dd81b-aee0-8ae6-b2ac-e40ce396c0f7', 'local', 'subscriptions/chips-act', 1, 'CHIPS Act in the headlines', 'INFO', 1, 'analyses/01a204f1-a1c8-70ae-82f4-cd3acccc8331', 'articles/01a204f1-9b21-75bf-970a-2e335f2be832', 1, 'Senate Panel Backs Wider CHIPS Act Credit in Surprise Vote', 'Policy Brief', 'https://policybrief.example/2026/11/22/chips-act-panel-vote', 'stories/01a204f1-9b23-7761-8e59-51ff781ce1d6', 'entities/law-chips-act', -0.11243775539728348, '\x0a16656e7469746965732f6c61772d63686970732d61637410031a0943484950532041637429000000000000f03f310ad7a3703d0aef3f3801422609ce584482b8c8bcbf11748a667f7a49c63f19e04595d05974e83f21357811f97894af3f28024abe010a08080210860218fe021278537570706f727465727320736179207468617420746865204348495053204163742068617320736f20666172206c656674206f757420746865206d616b657273206f6620746f6f6c7320616e64206368656d6963616c732c20776974686f7574207768696368206e6f20706c616e742063616e2072756e2e1a2609c4c400760426e9bf11dd43d3deb9d6e93f1929f468e142e2c53f2120e34f1aad16963f28012191c1a8396975c73f2918fb2ee7986fc2bf4abd010a040802187b127b412053656e6174652070616e656c20766f746564206f6e205765646e657364617920746f20776964656e20746865207461782063726564697420696e20746865204348495053204163742c2061207374657020746861742066657720686164206578706563746564206265666f726520746865207265636573732e1a2609520e3b515168b43f11ba19a0108160973f199b9ccec4edfceb3f21c11463957140ba3f28022145f0841eb4b8cc3f29ccbce6d81151923f4a7c0a040801183a123a53656e6174652050616e656c204261636b73205769646572204348495053204163742043726564697420696e20537572707269736520566f74651a26097788520d1ed5a03f111b0bfcdddfe4a23f1916566b231296ec3f21c949a7f5fedcb13f2802213ba13563b98cdc3f298990cf6600098e3f4a8e010a08080210dd0518a50612485468652043484950532041637420697473656c662072656d61696e7320696e20666f72636520617320697420697320756e74696c2061206368616e6765206973207369676e65642e1a2609907d8acb41e37abf117cf5f9a7c2d99f3f19a37517592a38ee3f2118561735f220993f280221b50b67e16fb8c23f29d9f1017d9b754fbf521e0a0608011019182212094348495053204163741801210ad7a3703d0aef3f521e0a0608021041184a12094348495053204163741801210ad7a3703d0aef3f52200a080802109e0218a70212094348495053204163741801210ad7a3703d0aef3f52200a08080210e10518ea0512094348495053204163741801210ad7a3703d0aef3f', '{"items": [{"value": "\"LAW\"", "expression": "entity.kind"}, {"value": "true", "expression": "entity.in_title"}, {"value": "\"entities/law-chips-act\"", "expression": "entity.id"}]}', '2026-11-22 18:19:50.423846+00', '2026-11-22 20:27:52.481934+00', '2026-11-22 20:27:54.184277+00', '2026-11-22 20:27:54.239853+00', NULL);


--
-- Data for Name: analysis; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.analysis VALUES
	('analyses/01a204f1-9a9a-751f-864c-b077e74183a0', 'articles/01a204f1-9694-7b98-bb72-1569ebe829a5', '2026-11-22 20:27:52.348732+00', '\x0a2d616e616c797365732f30316132303466312d396139612d373531662d383634632d62303737653734313833613012ad0c0a2d61727469636c65732f30316132303466312d393639342d376239382d626237322d31353639656265383239613510011a534b6f686c2773205368617265732053696e6b2041667465722052657461696c657220437574732050726f666974204f75746c6f6f6b20666f7220746865205365636f6e642054696d65205468697320596561722289084b6f686c2773207368617265732066656c6c2031342070657263656e7420696e206561726c792074726164696e6720616674657220746865206465706172746d656e742073746f726520636861696e20637574206974732066756c6c2d796561722070726f666974206f75746c6f6f6b20666f7220746865207365636f6e642074696d65207468697320796561722e2054686520636f6d70616e79206e6f77206578706563747320746f206561726e206c657373207468616e2068616c66206f6620776861742069742070726f6d6973656420696e20737072696e672e2053616c65732061742073746f726573206f70656e20666f72206174206c65617374206120796561722064726f7070656420372070657263656e7420696e2074686520717561727465722c2066617220776f727365207468616e20746865206465636c696e65207468617420616e616c7973747320686164206665617265642e0a0a4d616e6167656d656e7420626c616d6564207765616b2064656d616e6420666f7220636c6f7468696e6720616e6420686f6d6520676f6f64732c20616e642073616964207468617420686561767920646973636f756e74732068616420656174656e20696e746f206d617267696e732e20496e76656e746f727920726f736520616c74686f7567682073616c65732066656c6c2c207768696368206c65617665732074686520636861696e2077697468206d6f726520676f6f647320746f20636c6561722061742061206c6f7373206265666f72652074686520686f6c69646179732e204b6f686c277320616c736f2073757370656e64656420697473207368617265206275796261636b20616e64207761726e65642074686174206974206d6179206861766520746f20636c6f73652073746f7265732e0a0a54776f2062726f6b6572732063757420746865697220726174696e6773206f6e207468652073746f636b2077697468696e20686f7572732e204f6e65206f66207468656d2077726f74652074686174207468652072657461696c6572206973206c6f73696e6720637573746f6d65727320666173746572207468616e2069742063616e2063757420636f7374732c20616e642074686174206974732064656274206973206265636f6d696e67206120736572696f75732062757264656e2e20486f6c64657273206f662069747320626f6e647320736f6c642061732077656c6c2e0a0a54686520636861696e2077696c6c207265706f727420616761696e20696e207468726565206d6f6e7468732e204974732063686965662066696e616e6369616c206f666669636572206973206c656176696e672061742074686520656e64206f6620746865206d6f6e74682c20616e64206e6f20737563636573736f7220686173206265656e206e616d65642e2a114d697269616d2043617374656c6c616e65320d0a02656e1197ac92417effef3f3a6f0a0c08c6d58cd80610f0c08dca01120c08d6f18cd80610f0c08dca01180222210803120b2f323032362f31312f32321a0608d0ed89d806220608d0908fd8062801222c0801120a3120686f75722061676f1a0c08c6d58cd80610a0c78dca01220c08d6f18cd80610a0c78dca012801420c08e68d8dd80610f0c08dca014a0f486172626f7572204d61726b657473524268747470733a2f2f686172626f75726d61726b6574732e6578616d706c652f323032362f31312f32322f6b6f686c732d637574732d6f75746c6f6f6b2d616761696e580162340a2c73746f726965732f30316132303466312d393639622d373831622d383435372d3934363333306633373432641001200128016a4065343233306365346239336166643261303133376666623562386534653662383665623730336566366436636261333463346534646666656630316461346462720c08c7a08dd80610b0b7c197017a0c08c7a08dd80610b0b7c1970182010c0a0473656564120466616c6c20012a26097c833bc6d163e4bf11b5be5d763a16e93f19943000cce6bab13f21e2ec88c0a2c9c23f28013295010a040801185312534b6f686c2773205368617265732053696e6b2041667465722052657461696c657220437574732050726f666974204f75746c6f6f6b20666f7220746865205365636f6e642054696d65205468697320596561721a2609fd32d5764ab3edbf11b516e3126679ee3f1962b2e021ca0f983f210c77bc8173c3983f280121611a2256ffbbca3f295d895e3829d0c8bf32d3010a050802188f01128f014b6f686c2773207368617265732066656c6c2031342070657263656e7420696e206561726c792074726164696e6720616674657220746865206465706172746d656e742073746f726520636861696e20637574206974732066756c6c2d796561722070726f666974206f75746c6f6f6b20666f7220746865207365636f6e642074696d65207468697320796561722e1a2609bdeeaa17a4c8edbf11535219f5d682ee3f19054309afc55e983f21b572ccad5b46973f280121be7e7a516cbaba3f29ab25045e88e0b8bf3293010a08080210900118dd01124d54686520636f6d70616e79206e6f77206578706563747320746f206561726e206c657373207468616e2068616c66206f6620776861742069742070726f6d6973656420696e20737072696e672e1a26092bf1a8695888edbf110e647d342d75ee3f19e821c515c0bf933f21665c8e5a999a9d3f280121f6bbd1d300d2ba3f29943f8b5d97c0b8bf32c5010a08080210de0118dd02127f53616c65732061742073746f726573206f70656e20666f72206174206c65617374206120796561722064726f7070656420372070657263656e7420696e2074686520717561727465722c2066617220776f727365207468616e20746865206465636c696e65207468617420616e616c7973747320686164206665617265642e1a2609b8c98c78b35bedbf11ba493a92c35eee3f19aec806838ac5933f211e00d89a0131a03f28012152a58f47e3d1ba3f293b1a4642119bb8bf329a010a08080210c30418970512544b6f686c277320616c736f2073757370656e64656420697473207368617265206275796261636b20616e64207761726e65642074686174206974206d6179206861766520746f20636c6f73652073746f7265732e1a2609de1772ef79abedbf110bf275804682ee3f19d878c6d09ddd943f21a8457b2092d99a3f280121f4cdea7089ddb13f296a3126788090b0bf32720a08080210fc0618a807122c54686520636861696e2077696c6c207265706f727420616761696e20696e207468726565206d6f6e7468732e1a2609972ec76dc5d6ed3f11749b3da63cd2913f19167b4f7d6cc1a03f21731bf9525765ee3f280321151f563485b2b13f29f853f6c18f80b03f32cc010a08080210d20518d7061285014f6e65206f66207468656d2077726f74652074686174207468652072657461696c6572206973206c6f73696e6720637573746f6d65727320666173746572207468616e2069742063616e2063757420636f7374732c20616e642074686174206974732064656274206973206265636f6d696e67206120736572696f75732062757264656e2e1a26096492659dfeb7edbf118f49ef010f6aee3f19e5e8df30137c9c3f2153e536910c42963f280121dac23c7a9ec3b13f298a2a2ca96b7fb0bf32b6010a08080210df0218cf0312704d616e6167656d656e7420626c616d6564207765616b2064656d616e6420666f7220636c6f7468696e6720616e6420686f6d6520676f6f64732c20616e642073616964207468617420686561767920646973636f756e74732068616420656174656e20696e746f206d617267696e732e1a26099bc882e79222edbf114111465f844cee3f1933c3d41e4531913f215d8a347c179fa23f2801213cb6b14208eab13f29f33c9862724fb0bf327e0a08080210990518d105123854776f2062726f6b6572732063757420746865697220726174696e6773206f6e207468652073746f636b2077697468696e20686f7572732e1a2609bb9fdc4d3d0decbf11b1ade6462246ed3f198545f4008c0fa83f2163dfa0904f8ea33f2801210eb6a1d6d180b13f2920b066f2eaafaebf32b8010a08080210d00318c2041272496e76656e746f727920726f736520616c74686f7567682073616c65732066656c6c2c207768696368206c65617665732074686520636861696e2077697468206d6f726520676f6f647320746f20636c6561722061742061206c6f7373206265666f72652074686520686f6c69646179732e1a26097cc18d418f00e93f11e320c490f578b23f1960b209d29a09b33f219845a6f3ad4feb3f280321e2a10d357921b13f29a75940c4e6c4aa3f32a6010a08080210a90718890812604974732063686965662066696e616e6369616c206f666669636572206973206c656176696e672061742074686520656e64206f6620746865206d6f6e74682c20616e64206e6f20737563636573736f7220686173206265656e206e616d65642e1a2609182e9be1beaddabf11ad6f32c929f6db3f1960279ba7b560e13f2154197479ae86943f280421306af550b081a53f29a020a4ac24ee91bf32680a08080210d80618fa061222486f6c64657273206f662069747320626f6e647320736f6c642061732077656c6c2e1a26091c4e34ee15f6833f119eef20553e4ca03f19d310a3dd9fa6ed3f212503aed0c349a53f28022136e019426123963f29a054ddcd819e2b3f3aa1080a0f656e7469746965732f75732d6b737310011a064b6f686c277322034b535329000000000000f03f310ad7a3703d0aef3f3801422609145010826bafedbf11dafb41597882ee3f19f40b8bf1594f953f21cc7835e69a619a3f28014a95010a040801185312534b6f686c2773205368617265732053696e6b2041667465722052657461696c657220437574732050726f666974204f75746c6f6f6b20666f7220746865205365636f6e642054696d65205468697320596561721a26094e145dd429adedbf11c15068e90881ee3f1999598e310063953f21558e67a1e27b9a3f28012193b9dc6faa58df3f2984bf6dc8fa11ddbf4ad3010a050802188f01128f014b6f686c2773207368617265732066656c6c2031342070657263656e7420696e206561726c792074726164696e6720616674657220746865206465706172746d656e742073746f726520636861696e20637574206974732066756c6c2d796561722070726f666974206f75746c6f6f6b20666f7220746865207365636f6e642074696d65207468697320796561722e1a2609f677965048bfedbf1149ffc814b588ee3f197d2c8fe0c4bb953f216eea5086982d993f280121d012309dfb57cf3f299e402b011823cdbf4a9a010a08080210c30418970512544b6f686c277320616c736f2073757370656e64656420697473207368617265206275796261636b20616e64207761726e65642074686174206974206d6179206861766520746f20636c6f73652073746f7265732e1a2609330d14424ea0edbf1193534b4ad481ee3f19adc1acafb594933f21fecbe806c1309c3f280121677dafec25e8c43f29f4cf263d1e5bc3bf4a93010a08080210900118dd01124d54686520636f6d70616e79206e6f77206578706563747320746f206561726e206c657373207468616e2068616c66206f6620776861742069742070726f6d6973656420696e20737072696e672e1a260923b826ff2f9aedbf11cb87a97dbb79ee3f19a911757a20d7943f21f5f459d06ff19b3f28012198eca6e8bd59af3f29bfe78e026300adbf4acc010a08080210d20518d7061285014f6e65206f66207468656d2077726f74652074686174207468652072657461696c6572206973206c6f73696e6720637573746f6d65727320666173746572207468616e2069742063616e2063757420636f7374732c20616e642074686174206974732064656274206973206265636f6d696e67206120736572696f75732062757264656e2e1a26093743ce56b1c7edbf11d71a0d1cf17dee3f1929b181d6e379993f21fff3daa7f8c7963f280121f305f57068e0a43f2916dbbfe1a56da3bf52190a040801180612064b6f686c27731801210ad7a3703d0aef3f52190a040802180612064b6f686c27731801210ad7a3703d0aef3f521d0a08080210c30418c90412064b6f686c27731801210ad7a3703d0aef3f4a730a1462656c6c7765746865722d6267652d736d616c6c1205312e302e301a406638373731653065363239363466303263383033383939353866623763613034393561643864656562396433616561316138376138643564646531346235353822126f6e6e7872756e74696d6520312e32392e305a0c08c8a08dd80610e0f4a4a601', NULL),
	('analyses/01a204f1-9cb1-7ee9-95b5-15206f1ebcfe', 'articles/01a204f1-994c-7706-aa9c-248dc6213f90', '2026-11-22 20:27:52.881931+00', '\x0a2d616e616c797365732f30316132303466312d396362312d376565392d393562352d31353230366631656263666512d40b0a2d61727469636c65732f30316132303466312d393934632d373730362d616139632d32343864633632313366393010011a494d6963726f6e2052616973657320466f726563617374206173204d656d6f7279204f7264657273204869742061205265636f72642c20616e642049747320536861726573204a756d7022dc074d6963726f6e207261697365642069747320726576656e756520666f72656361737420666f72207468652063757272656e742071756172746572206f6e2054687572736461792c20736179696e672074686174206f726465727320666f72206d656d6f72792063686970732068616420726561636865642061207265636f726420616e64207468617420707269636573207765726520726973696e6720666173746572207468616e206974206861642065787065637465642e2049747320736861726573206a756d70656420392070657263656e7420616e6420726561636865642074686569722068696768657374206c6576656c20657665722e0a0a54686520636869706d616b6572206e6f77206578706563747320612067726f7373206d617267696e2077656c6c2061626f766520697473206561726c696572207461726765742c207468616e6b7320746f207374726f6e672064656d616e642066726f6d20646174612063656e746572732e2050726f66697420696e207468652071756172746572206a75737420656e646564206d6f7265207468616e20646f75626c656420616e64206265617420657665727920657374696d61746520636f6c6c65637465642062792062726f6b6572732e204d6963726f6e20616c736f2073616964207468617420697473206e65776573742070726f6475637420697320736f6c64206f757420666f72207468652077686f6c65206f66206e65787420796561722e0a0a225468697320697320616e20657863656c6c656e74207175617274657220627920616e79206d6561737572652c20616e6420746865206f75746c6f6f6b20697320626574746572207374696c6c2c2220616e20616e616c7973742077726f746520746f20636c69656e74732c2072616973696e672068697320707269636520657374696d61746520627920612074686972642e205365766572616c206c6172676520637573746f6d6572732068617665207369676e65642061677265656d656e747320666f72207365766572616c2079656172732c2077686963682067697665732074686520636f6d70616e7920756e757375616c6c7920676f6f64207669736962696c6974792e0a0a4d6963726f6e2077696c6c206164642063617061636974792061742074776f20706c616e747320776974686f75742072616973696e6720697473207370656e64696e6720706c616e2c2073696e6365207969656c6473206861766520696d70726f766564206d6f726520717569636b6c79207468616e20706c616e6e65642e2054686520626f61726420696e6372656173656420746865206469766964656e642062792031352070657263656e742e2a0d44616e6120576869746c6f636b2a0a4f77656e205072616574320d0a02656e11341e207cdaffef3f3a500a0c08aa8d8dd80610f0c08dca01120c08e68d8dd80610f0c08dca01180322300801120e3335206d696e757465732061676f1a0c08aa8d8dd80610a0c78dca01220c08e68d8dd80610a0c78dca012801420c089a9e8dd80610f0c08dca014a0e4369726375697420537472656574523a68747470733a2f2f636972637569747374726565742e6578616d706c652f63686970732f6d6963726f6e2d7261697365732d666f726563617374580162340a2c73746f726965732f30316132303466312d393937332d373435612d386165382d3762656537316531373336361001200128016a4030623037393565663566616236333737373331363234343539363230333834303836373536343532313761396264376231393635393139633862393666343664720b08c8a08dd80610a093f2057a0b08c8a08dd80610a093f20582010c0a047365656412047269736520012a2609b948e49f8fa6eb3f1121a49180a89ca53f19302c9800b55daa3f21fb62ed275a00ed3f2803328b010a040801184912494d6963726f6e2052616973657320466f726563617374206173204d656d6f7279204f7264657273204869742061205265636f72642c20616e642049747320536861726573204a756d701a26094f9ff71a7fe4ed3f11240f0a218c68953f19d0f7f75e049f983f21c8efff7bc38fee3f28032115cf53ea4348ce3f29881e94b8b849cc3f3287010a08080210ba0118fb01124149747320736861726573206a756d70656420392070657263656e7420616e6420726561636865642074686569722068696768657374206c6576656c20657665722e1a2609d80216c0d9c8ed3f117e19ebccdd6a993f19127269630c0f943f21a45b7dae3094ee3f2803211bd9e257a562be3f291ce160241d48bc3f32fd010a05080218b90112b9014d6963726f6e207261697365642069747320726576656e756520666f72656361737420666f72207468652063757272656e742071756172746572206f6e2054687572736461792c20736179696e672074686174206f726465727320666f72206d656d6f72792063686970732068616420726561636865642061207265636f726420616e64207468617420707269636573207765726520726973696e6720666173746572207468616e206974206861642065787065637465642e1a2609d29eee4d08d5ed3f1176644959973a913f1967aeccc7e374a13f21f6e9b808dd5eee3f280321cbd36d31c10cbe3f29359c1bc79b03bc3f32b8010a08080210fd0118ef02127254686520636869706d616b6572206e6f77206578706563747320612067726f7373206d617267696e2077656c6c2061626f766520697473206561726c696572207461726765742c207468616e6b7320746f207374726f6e672064656d616e642066726f6d20646174612063656e746572732e1a2609a47e8b8872dbed3f118930fd012bf1963f197fca95ea58af963f2128689be0fb92ee3f280321fd3a06fca337b43f29913c27c311ddb23f3296010a08080210d10318a10412504d6963726f6e20616c736f2073616964207468617420697473206e65776573742070726f6475637420697320736f6c64206f757420666f72207468652077686f6c65206f66206e65787420796561722e1a26099da1664aefe8ed3f116e54e695b846923f1984235f87a5549e3f2140d4150f257bee3f280321ecfce4fc2a1ab43f29860e07ff0acab23f32a6010a08080210f00218d003126050726f66697420696e207468652071756172746572206a75737420656e646564206d6f7265207468616e20646f75626c656420616e64206265617420657665727920657374696d61746520636f6c6c65637465642062792062726f6b6572732e1a2609d3bd3d06ccceec3f117951964fa49fa53f1936ffddf3db4f8f3f21eb22374bc628ee3f2803215b911f61bc52b43f29297f1405bb4bb23f32750a08080210ad0718dc07122f54686520626f61726420696e6372656173656420746865206469766964656e642062792031352070657263656e742e1a26099a2ff77109eaec3f11a40ca4748986a03f191ded44f75552a03f216470410972f2ed3f280321f2379cd94011b43f298824f2d4dc21b23f32ba010a08080210b70518ab0612745365766572616c206c6172676520637573746f6d6572732068617665207369676e65642061677265656d656e747320666f72207365766572616c2079656172732c2077686963682067697665732074686520636f6d70616e7920756e757375616c6c7920676f6f64207669736962696c6974792e1a26097dcb713fd8faec3f110a9398de56f78c3f195a7fcb4c68ebb03f21c92dec9ab56eed3f280321bc8b3150338ab33f29f3cba5a218b2b13f32da010a08080210a30418b605129301225468697320697320616e20657863656c6c656e74207175617274657220627920616e79206d6561737572652c20616e6420746865206f75746c6f6f6b20697320626574746572207374696c6c2c2220616e20616e616c7973742077726f746520746f20636c69656e74732c2072616973696e672068697320707269636520657374696d61746520627920612074686972642e1a26090f39413e75f2e43f11396212698850903f1999415b760411d43f2121cc8981f974e53f28042113a79fbfe672af3f29f65417621896a43f32c5010a08080210ad0618ac07127f4d6963726f6e2077696c6c206164642063617061636974792061742074776f20706c616e747320776974686f75742072616973696e6720697473207370656e64696e6720706c616e2c2073696e6365207969656c6473206861766520696d70726f766564206d6f726520717569636b6c79207468616e20706c616e6e65642e1a2609f42da91ad511d53f1174677ba69548d23f198f0c8061fe73b93f21b44a926035ade33f2804217b545fbe9e06b33f2907995ccae40d993f3a840a0a0e656e7469746965732f75732d6d7510011a064d6963726f6e22024d5529000000000000f03f310ad7a3703d0aef3f3801422609c1d80533f710e93f112098e89ec4c3b73f19e02600a8f4c29f3f21c5ebe2c66f09ec3f28034a8b010a040801184912494d6963726f6e2052616973657320466f726563617374206173204d656d6f7279204f7264657273204869742061205265636f72642c20616e642049747320536861726573204a756d701a260953d4f6cb09eeed3f11ab98d6bcd4ed943f19704478071d63983f211889dd717895ee3f2803219a20f4661fffda3f29c975ae320640d93f4afd010a05080218b90112b9014d6963726f6e207261697365642069747320726576656e756520666f72656361737420666f72207468652063757272656e742071756172746572206f6e2054687572736461792c20736179696e672074686174206f726465727320666f72206d656d6f72792063686970732068616420726561636865642061207265636f726420616e64207468617420707269636573207765726520726973696e6720666173746572207468616e206974206861642065787065637465642e1a2609c195389803f3ed3f114d81d132b73e913f196d454a931e229f3f21cb21cf51f97cee3f280321770300ffabf3ca3f29b0a43d488139c93f4a96010a08080210d10318a10412504d6963726f6e20616c736f2073616964207468617420697473206e65776573742070726f6475637420697320736f6c64206f757420666f72207468652077686f6c65206f66206e65787420796561722e1a2609e2ed6b56eddded3f11109eea018303963f19d107ad2e4f3b983f21d2427b6e098eee3f2803213d54694f97ffc13f29fd2288ca73ccc03f4a87010a08080210ba0118fb01124149747320736861726573206a756d70656420392070657263656e7420616e6420726561636865642074686569722068696768657374206c6576656c20657665722e1a2609a581aae5eda9ed3f11dd0c8572700c9c3f199ab1a56562a9923f210caa3e69518aee3f2803211dd19951d708ab3f29955f9cce920fa93f4aba010a08080210b70518ab0612745365766572616c206c6172676520637573746f6d6572732068617665207369676e65642061677265656d656e747320666f72207365766572616c2079656172732c2077686963682067697665732074686520636f6d70616e7920756e757375616c6c7920676f6f64207669736962696c6974792e1a260928c4b8cdaa78ed3f117733c0bf3c728f3f19bea393c434bca83f21f6c4b7c073f6ed3f280321e53903f607e3a13f299475e50d3279a03f4ac5010a08080210ad0618ac07127f4d6963726f6e2077696c6c206164642063617061636974792061742074776f20706c616e747320776974686f75742072616973696e6720697473207370656e64696e6720706c616e2c2073696e6365207969656c6473206861766520696d70726f766564206d6f726520717569636b6c79207468616e20706c616e6e65642e1a2609eaf659d45ef8c2bf119a54394b5962e13f196f483dea5196af3f21bfad452c8348d93f2804215824c71186d3c13f29262c5e19af2295bf52190a040801180612064d6963726f6e1801210ad7a3703d0aef3f52190a040802180612064d6963726f6e1801210ad7a3703d0aef3f521d0a08080210d10318d70312064d6963726f6e1801210ad7a3703d0aef3f521d0a08080210ad0618b30612064d6963726f6e1801210ad7a3703d0aef3f4a730a1462656c6c7765746865722d6267652d736d616c6c1205312e302e301a406638373731653065363239363466303263383033383939353866623763613034393561643864656562396433616561316138376138643564646531346235353822126f6e6e7872756e74696d6520312e32392e305a0c08c8a08dd80610f8e5c4a403', NULL),
	('analyses/01a204f1-9e72-743b-958b-8c2b0edaf936', 'articles/01a204f1-9a03-7bcc-8de1-154f0a485f3c', '2026-11-22 20:27:53.33078+00', '\x0a2d616e616c797365732f30316132303466312d396537322d373433622d393538622d38633262306564616639333612890b0a2d61727469636c65732f30316132303466312d396130332d376263632d386465312d31353466306134383566336310011a3957616c6d617274204c696674732053616c657320466f726563617374205768696c65204d6163792773205761726e73206f662061204c6f737322fc0657616c6d617274206c6966746564206974732073616c657320666f72656361737420666f72207468652079656172206f6e2074686520737472656e677468206f66207265636f72642067726f636572792073616c65732c20616e64206974732073686172657320726f736520352070657263656e742e2057616c6d6172742073616964207468617420697420686164206761696e656420637573746f6d65727320696e20657665727920696e636f6d652067726f757020616e6420746861742070726f66697420617420697473206f6e6c696e6520627573696e657373206861642067726f776e207374726f6e676c792e20416e616c7973747320707261697365642074686520726573756c7473206173207468652062657374206f662074686520736561736f6e20616e642072616973656420746865697220657374696d6174657320666f722057616c6d6172742e0a0a466f72204d616379277320746865206d6f726e696e672077617320626c65616b2e204d6163792773207761726e6564207468617420697420657870656374732061206c6f7373207468697320717561727465722061667465722073616c6573206f6620636f61747320616e64206675726e697475726520636f6c6c61707365642c20616e64206974732073686172657320706c756e6765642031382070657263656e742e204d616379277320616c736f2063757420697473206469766964656e6420616e642073616964207468617420697420776f756c64206c6179206f66662073746166662062656361757365206f66207765616b2064656d616e642e204120726174696e67206167656e637920736169642074686174206974206d617920646f776e6772616465207468652064656274206f66204d616379277320746f206a756e6b2e0a0a54686520676170206265747765656e207468652074776f206861732073656c646f6d206265656e2077696465722e2057616c6d61727420776f6e206d61726b657420736861726520616e642062656174206578706563746174696f6e7320666f722061207369787468207175617274657220696e206120726f772e204d6163792773206c6f7374206d61726b65742073686172652c206d6973736564206578706563746174696f6e73206261646c7920616e64207769746864726577206974732067756964616e636520666f72207468652072657374206f662074686520796561722e2a0c546f6d6173204f6b6f6e6a6f320d0a02656e117b14d07b44fdef3f3a730a0c08fa838dd80610f0c08dca01120c08b6848dd80610f0c08dca01180322210803120b2f323032362f31312f32321a0608d0ed89d806220608d0908fd806280122300801120e3530206d696e757465732061676f1a0c08fa838dd80610a0c78dca01220c08b6848dd80610a0c78dca012801420c08ee9b8dd80610f0c08dca014a124f70656e696e672042656c6c204461696c79523c68747470733a2f2f6f70656e696e6762656c6c2e6578616d706c652f6d61726b6574732f323032362f31312f32322f77616c6d6172742d6d61637973580162340a2c73746f726965732f30316132303466312d396130352d373161342d383831382d6630646636356135346462641001200128016a4064373438643261363163363762646564323132633339333530613837303338303533393539333935653833653464636330313362653461303839666166363236720b08c8a08dd80610b8ae855d7a0b08c8a08dd80610b8ae855d8201150a0473656564120d74776f2d636f6d70616e69657320012a26092c0a1c87b50cce3f110ec3f1a4cab6d63f1970a673947f60ac3f2112e43fb492dee23f2803327b0a0408011839123957616c6d617274204c696674732053616c657320466f726563617374205768696c65204d6163792773205761726e73206f662061204c6f73731a26090b886992cca2e93f1129f311cb201db53f19b1b21fadb35ea13f2170c6cbab7046ec3f2803211f933a310f37cb3f29fccae49678cdc53f32bf010a070802107718f101127a57616c6d6172742073616964207468617420697420686164206761696e656420637573746f6d65727320696e20657665727920696e636f6d652067726f757020616e6420746861742070726f66697420617420697473206f6e6c696e6520627573696e657373206861642067726f776e207374726f6e676c792e1a26092beb9a5656b5ed3f11342850aaf1489a3f192a4a02d851c3943f216d6cede39d87ee3f2803213db4cc3b3e80bb3f2970cc48f90f88b93f32a4010a08080210f20118d002125e416e616c7973747320707261697365642074686520726573756c7473206173207468652062657374206f662074686520736561736f6e20616e642072616973656420746865697220657374696d6174657320666f722057616c6d6172742e1a2609c4ca8237d69fed3f119c69836517469c3f1962d49f440a79933f2111e6aef20682ee3f2803210c676b98ff86bb3f298280acaed67bb93f32b8010a0408021876127657616c6d617274206c6966746564206974732073616c657320666f72656361737420666f72207468652079656172206f6e2074686520737472656e677468206f66207265636f72642067726f636572792073616c65732c20616e64206974732073686172657320726f736520352070657263656e742e1a260921007153739eed3f114b6fd86a7c2b983f19671d2fbc9cda9b3f219bc3c736cf5fee3f2803210c9883431d5bbb3f29edb372fc0652b93f32c9010a08080210f40218f6031282014d6163792773207761726e6564207468617420697420657870656374732061206c6f7373207468697320717561727465722061667465722073616c6573206f6620636f61747320616e64206675726e697475726520636f6c6c61707365642c20616e64206974732073686172657320706c756e6765642031382070657263656e742e1a26095147db698fcbedbf115c65d93a8c8eee3f191f930f85dece953f215ac1c31f9a5f983f28012143e3f6e2d851b23f2907dbeadfb50eb1bf329f010a08080210f70318d00412594d616379277320616c736f2063757420697473206469766964656e6420616e642073616964207468617420697420776f756c64206c6179206f66662073746166662062656361757365206f66207765616b2064656d616e642e1a260944a2bf053fbaedbf113b5a8ac1348aee3f19c3b95d55b0ba943f21d3fe5679b7fe993f2801217dd746f39c55b23f29806a96f84b08b1bf32ad010a08080210950618fc0612674d6163792773206c6f7374206d61726b65742073686172652c206d6973736564206578706563746174696f6e73206261646c7920616e64207769746864726577206974732067756964616e636520666f72207468652072657374206f662074686520796561722e1a260993fd731e98c4edbf11ffe461fcc078ee3f19ae7206b6c4629a3f218fedbcbd1b85963f280121343c8b22de41b23f2919d5208adbfbb0bf32670a08080210d20218f3021221466f72204d616379277320746865206d6f726e696e672077617320626c65616b2e1a26095a6296a108bdedbf11deb0615d9671ee3f19971360da7c3b9b3f218cd06979b791963f2801211cd9dca1e93eb23f290cd4703accf4b0bf3292010a08080210c805189406124c57616c6d61727420776f6e206d61726b657420736861726520616e642062656174206578706563746174696f6e7320666f722061207369787468207175617274657220696e206120726f772e1a26092e2148effd4fed3f115858d9b422f7a03f19e2789643b723923f21b4b6951a705fee3f28032142421231a75eb23f29d2e5eff6b2d3b03f328c010a08080210d10418970512464120726174696e67206167656e637920736169642074686174206974206d617920646f776e6772616465207468652064656274206f66204d616379277320746f206a756e6b2e1a260950277a045cf0e8bf11e46ef6a38406ea3f191c2635f24a8dc33f214379c4f78962a13f280121c864a01cf97bb03f29c139131198b1a9bf32740a08080210990518c705122e54686520676170206265747765656e207468652074776f206861732073656c646f6d206265656e2077696465722e1a2609b057fabf1f1ad83f11e15ebd1eae22a73f194c282b5c9a0ee13f218c03d28375feda3f280421a35eed3a5159a63f29cd8cccaa3bd5903f3aa9080a0f656e7469746965732f75732d776d7410011a0757616c6d6172742203574d5429000000000000f03f310ad7a3703d0aef3f380142260935007e26b759ed3f116df17192a4b39f3f19a0165c0bd261953f21c08f114b5457ee3f28034a7b0a0408011839123957616c6d617274204c696674732053616c657320466f726563617374205768696c65204d6163792773205761726e73206f662061204c6f73731a2609c0ba13ae47cdec3f1172a0494a116ca33f192f266214c5a6983f21c754b8c20804ee3f2803213cdffc64f391d63f2931c537867e50d43f4abf010a070802107718f101127a57616c6d6172742073616964207468617420697420686164206761696e656420637573746f6d65727320696e20657665727920696e636f6d652067726f757020616e6420746861742070726f66697420617420697473206f6e6c696e6520627573696e657373206861642067726f776e207374726f6e676c792e1a260919955c2e77b9ed3f110f74d850744b9a3f19b374bc92313a943f21b958e3d0d28bee3f280321a5ec81b73a98c63f2958339970e9fcc43f4ab8010a0408021876127657616c6d617274206c6966746564206974732073616c657320666f72656361737420666f72207468652079656172206f6e2074686520737472656e677468206f66207265636f72642067726f636572792073616c65732c20616e64206974732073686172657320726f736520352070657263656e742e1a2609785de990c1b3ed3f1131e232cbf9a59a3f19a08c6e4cda3b943f218af4425ff188ee3f280321cc99bf5c3898c63f298426ba3bdff8c43f4aa4010a08080210f20118d002125e416e616c7973747320707261697365642074686520726573756c7473206173207468652062657374206f662074686520736561736f6e20616e642072616973656420746865697220657374696d6174657320666f722057616c6d6172742e1a2609ad5acfdda0aded3f11efbda1ca253f9b3f19a82ed1b098cd933f219c68240c9a87ee3f28032150dfc9d5d498c63f293ed52cb91cf5c43f4a92010a08080210c805189406124c57616c6d61727420776f6e206d61726b657420736861726520616e642062656174206578706563746174696f6e7320666f722061207369787468207175617274657220696e206120726f772e1a26090ee67911fc69ed3f1140df433fd355a03f1931c1b3d33069913f2102246e45596fee3f28032189b7f597a225be3f29b18e1050f4b5bb3f521a0a0408011807120757616c6d6172741801210ad7a3703d0aef3f521a0a0408021807120757616c6d6172741801210ad7a3703d0aef3f521c0a0608021077187e120757616c6d6172741801210ad7a3703d0aef3f521e0a08080210c80218cf02120757616c6d6172741801210ad7a3703d0aef3f521e0a08080210c80518cf05120757616c6d6172741801210ad7a3703d0aef3f3aa3090a0d656e7469746965732f75732d6d10011a064d616379277322014d29000000000000f03f310ad7a3703d0aef3f380142260951ff25eb342ce7bf114c36a8ae8a51e83f19e64a56377e24ca3f21a96f23385c55a23f28014ac9010a08080210f40218f6031282014d6163792773207761726e6564207468617420697420657870656374732061206c6f7373207468697320717561727465722061667465722073616c6573206f6620636f61747320616e64206675726e697475726520636f6c6c61707365642c20616e64206974732073686172657320706c756e6765642031382070657263656e742e1a2609915380fc80c6edbf11f8a6bb5c638cee3f1914b4206148b7953f21e86c6a074cbc983f280121b3f7bf8e00d9c03f2959d7873b565abfbf4a9f010a08080210f70318d00412594d616379277320616c736f2063757420697473206469766964656e6420616e642073616964207468617420697420776f756c64206c6179206f66662073746166662062656361757365206f66207765616b2064656d616e642e1a26096df0038339baedbf117bb6ccf2cb88ee3f19e66e50ad3314953f21b8c118f94dd2993f280121e6839131add9c03f294f5babf8a84ebfbf4aad010a08080210950618fc0612674d6163792773206c6f7374206d61726b65742073686172652c206d6973736564206578706563746174696f6e73206261646c7920616e64207769746864726577206974732067756964616e636520666f72207468652072657374206f662074686520796561722e1a2609bd06543dadb8edbf11b9add06b4476ee3f19656955b68c84993f2183df94cfe5b2973f2801215ec9fd43fad4c03f290a42a0184d44bfbf4a670a08080210d20218f3021221466f72204d616379277320746865206d6f726e696e672077617320626c65616b2e1a26093fbfbbb6beacedbf1188bdef586779ee3f19e285889b003e973f2116c97f461495993f280121ca8ff5f162d7c03f29cec1447c373cbfbf4a8c010a08080210d10418970512464120726174696e67206167656e637920736169642074686174206974206d617920646f776e6772616465207468652064656274206f66204d616379277320746f206a756e6b2e1a26097b9dbbe907d0ecbf11de105938bee6ed3f19febb9790b728a03f212f36d7e9646ba13f280121dd6e5761c7cdc03f29225fcb599842bebf4a7b0a0408011839123957616c6d617274204c696674732053616c657320466f726563617374205768696c65204d6163792773205761726e73206f662061204c6f73731a2609f767a45122e0d5bf116fa1817bf855d93f198c9250ad189ae13f21c0cbe94eb1aeab3f28042131de31d496e9d53f29ef644c368bf5bdbf521b0a0608011023182912064d61637927731801210ad7a3703d0aef3f521d0a08080210d60218dc0212064d61637927731801210ad7a3703d0aef3f521d0a08080210f40218fa0212064d61637927731801210ad7a3703d0aef3f521d0a08080210f70318fd0312064d61637927731801210ad7a3703d0aef3f521d0a080802108805188e0512064d61637927731801210ad7a3703d0aef3f521d0a080802109506189b0612064d61637927731801210ad7a3703d0aef3f4a730a1462656c6c7765746865722d6267652d736d616c6c1205312e302e301a406638373731653065363239363466303263383033383939353866623763613034393561643864656562396433616561316138376138643564646531346235353822126f6e6e7872756e74696d6520312e32392e305a0c08c9a08dd80610e09add9d01', NULL),
	('analyses/01a204f1-a012-70cb-ab19-5fb5fa24e1f8', 'articles/01a204f1-9a5c-7a52-b5a1-d8bd4872e827', '2026-11-22 20:27:53.746198+00', '\x0a2d616e616c797365732f30316132303466312d613031322d373063622d616231392d35666235666132346531663812f50b0a2d61727469636c65732f30316132303466312d396135632d376135322d623561312d64386264343837326538323710011a534b6f686c2773205368617265732053696e6b2041667465722052657461696c657220437574732050726f666974204f75746c6f6f6b20666f7220746865205365636f6e642054696d65205468697320596561722289084b6f686c2773207368617265732066656c6c2031342070657263656e7420696e206561726c792074726164696e6720616674657220746865206465706172746d656e742073746f726520636861696e20637574206974732066756c6c2d796561722070726f666974206f75746c6f6f6b20666f7220746865207365636f6e642074696d65207468697320796561722e2054686520636f6d70616e79206e6f77206578706563747320746f206561726e206c657373207468616e2068616c66206f6620776861742069742070726f6d6973656420696e20737072696e672e2053616c65732061742073746f726573206f70656e20666f72206174206c65617374206120796561722064726f7070656420372070657263656e7420696e2074686520717561727465722c2066617220776f727365207468616e20746865206465636c696e65207468617420616e616c7973747320686164206665617265642e0a0a4d616e6167656d656e7420626c616d6564207765616b2064656d616e6420666f7220636c6f7468696e6720616e6420686f6d6520676f6f64732c20616e642073616964207468617420686561767920646973636f756e74732068616420656174656e20696e746f206d617267696e732e20496e76656e746f727920726f736520616c74686f7567682073616c65732066656c6c2c207768696368206c65617665732074686520636861696e2077697468206d6f726520676f6f647320746f20636c6561722061742061206c6f7373206265666f72652074686520686f6c69646179732e204b6f686c277320616c736f2073757370656e64656420697473207368617265206275796261636b20616e64207761726e65642074686174206974206d6179206861766520746f20636c6f73652073746f7265732e0a0a54776f2062726f6b6572732063757420746865697220726174696e6773206f6e207468652073746f636b2077697468696e20686f7572732e204f6e65206f66207468656d2077726f74652074686174207468652072657461696c6572206973206c6f73696e6720637573746f6d65727320666173746572207468616e2069742063616e2063757420636f7374732c20616e642074686174206974732064656274206973206265636f6d696e67206120736572696f75732062757264656e2e20486f6c64657273206f662069747320626f6e647320736f6c642061732077656c6c2e0a0a54686520636861696e2077696c6c207265706f727420616761696e20696e207468726565206d6f6e7468732e204974732063686965662066696e616e6369616c206f666669636572206973206c656176696e672061742074686520656e64206f6620746865206d6f6e74682c20616e64206e6f20737563636573736f7220686173206265656e206e616d65642e320d0a02656e1197ac92417effef3f3a500a0c08ae948dd80610f0c08dca01120c08ea948dd80610f0c08dca01180322300801120e3230206d696e757465732061676f1a0c08ae948dd80610a0c78dca01220c08ea948dd80610a0c78dca012801420c089a9e8dd80610f0c08dca014a0f546865204c65646765722057697265523c68747470733a2f2f6c6564676572776972652e6578616d706c652f636f6d70616e6965732f32303438312d6b6f686c732d7368617265732d73696e6b580162340a2c73746f726965732f30316132303466312d393639622d373831622d383435372d3934363333306633373432641801200228026a4065343233306365346239336166643261303133376666623562386534653662383665623730336566366436636261333463346534646666656630316461346462720c08c8a08dd80610d884c687017a0c08c8a08dd80610d884c6870182010c0a04736565641204636f707920012a26097c833bc6d163e4bf11b5be5d763a16e93f19943000cce6bab13f21e2ec88c0a2c9c23f28013295010a040801185312534b6f686c2773205368617265732053696e6b2041667465722052657461696c657220437574732050726f666974204f75746c6f6f6b20666f7220746865205365636f6e642054696d65205468697320596561721a2609fd32d5764ab3edbf11b516e3126679ee3f1962b2e021ca0f983f210c77bc8173c3983f280121611a2256ffbbca3f295d895e3829d0c8bf32d3010a050802188f01128f014b6f686c2773207368617265732066656c6c2031342070657263656e7420696e206561726c792074726164696e6720616674657220746865206465706172746d656e742073746f726520636861696e20637574206974732066756c6c2d796561722070726f666974206f75746c6f6f6b20666f7220746865207365636f6e642074696d65207468697320796561722e1a2609bdeeaa17a4c8edbf11535219f5d682ee3f19054309afc55e983f21b572ccad5b46973f280121be7e7a516cbaba3f29ab25045e88e0b8bf3293010a08080210900118dd01124d54686520636f6d70616e79206e6f77206578706563747320746f206561726e206c657373207468616e2068616c66206f6620776861742069742070726f6d6973656420696e20737072696e672e1a26092bf1a8695888edbf110e647d342d75ee3f19e821c515c0bf933f21665c8e5a999a9d3f280121f6bbd1d300d2ba3f29943f8b5d97c0b8bf32c5010a08080210de0118dd02127f53616c65732061742073746f726573206f70656e20666f72206174206c65617374206120796561722064726f7070656420372070657263656e7420696e2074686520717561727465722c2066617220776f727365207468616e20746865206465636c696e65207468617420616e616c7973747320686164206665617265642e1a2609b8c98c78b35bedbf11ba493a92c35eee3f19aec806838ac5933f211e00d89a0131a03f28012152a58f47e3d1ba3f293b1a4642119bb8bf329a010a08080210c30418970512544b6f686c277320616c736f2073757370656e64656420697473207368617265206275796261636b20616e64207761726e65642074686174206974206d6179206861766520746f20636c6f73652073746f7265732e1a2609de1772ef79abedbf110bf275804682ee3f19d878c6d09ddd943f21a8457b2092d99a3f280121f4cdea7089ddb13f296a3126788090b0bf32720a08080210fc0618a807122c54686520636861696e2077696c6c207265706f727420616761696e20696e207468726565206d6f6e7468732e1a2609972ec76dc5d6ed3f11749b3da63cd2913f19167b4f7d6cc1a03f21731bf9525765ee3f280321151f563485b2b13f29f853f6c18f80b03f32cc010a08080210d20518d7061285014f6e65206f66207468656d2077726f74652074686174207468652072657461696c6572206973206c6f73696e6720637573746f6d65727320666173746572207468616e2069742063616e2063757420636f7374732c20616e642074686174206974732064656274206973206265636f6d696e67206120736572696f75732062757264656e2e1a26096492659dfeb7edbf118f49ef010f6aee3f19e5e8df30137c9c3f2153e536910c42963f280121dac23c7a9ec3b13f298a2a2ca96b7fb0bf32b6010a08080210df0218cf0312704d616e6167656d656e7420626c616d6564207765616b2064656d616e6420666f7220636c6f7468696e6720616e6420686f6d6520676f6f64732c20616e642073616964207468617420686561767920646973636f756e74732068616420656174656e20696e746f206d617267696e732e1a26099bc882e79222edbf114111465f844cee3f1933c3d41e4531913f215d8a347c179fa23f2801213cb6b14208eab13f29f33c9862724fb0bf327e0a08080210990518d105123854776f2062726f6b6572732063757420746865697220726174696e6773206f6e207468652073746f636b2077697468696e20686f7572732e1a2609bb9fdc4d3d0decbf11b1ade6462246ed3f198545f4008c0fa83f2163dfa0904f8ea33f2801210eb6a1d6d180b13f2920b066f2eaafaebf32b8010a08080210d00318c2041272496e76656e746f727920726f736520616c74686f7567682073616c65732066656c6c2c207768696368206c65617665732074686520636861696e2077697468206d6f726520676f6f647320746f20636c6561722061742061206c6f7373206265666f72652074686520686f6c69646179732e1a26097cc18d418f00e93f11e320c490f578b23f1960b209d29a09b33f219845a6f3ad4feb3f280321e2a10d357921b13f29a75940c4e6c4aa3f32a6010a08080210a90718890812604974732063686965662066696e616e6369616c206f666669636572206973206c656176696e672061742074686520656e64206f6620746865206d6f6e74682c20616e64206e6f20737563636573736f7220686173206265656e206e616d65642e1a2609182e9be1beaddabf11ad6f32c929f6db3f1960279ba7b560e13f2154197479ae86943f280421306af550b081a53f29a020a4ac24ee91bf32680a08080210d80618fa061222486f6c64657273206f662069747320626f6e647320736f6c642061732077656c6c2e1a26091c4e34ee15f6833f119eef20553e4ca03f19d310a3dd9fa6ed3f212503aed0c349a53f28022136e019426123963f29a054ddcd819e2b3f3aa1080a0f656e7469746965732f75732d6b737310011a064b6f686c277322034b535329000000000000f03f310ad7a3703d0aef3f3801422609145010826bafedbf11dafb41597882ee3f19f40b8bf1594f953f21cc7835e69a619a3f28014a95010a040801185312534b6f686c2773205368617265732053696e6b2041667465722052657461696c657220437574732050726f666974204f75746c6f6f6b20666f7220746865205365636f6e642054696d65205468697320596561721a26094e145dd429adedbf11c15068e90881ee3f1999598e310063953f21558e67a1e27b9a3f28012193b9dc6faa58df3f2984bf6dc8fa11ddbf4ad3010a050802188f01128f014b6f686c2773207368617265732066656c6c2031342070657263656e7420696e206561726c792074726164696e6720616674657220746865206465706172746d656e742073746f726520636861696e20637574206974732066756c6c2d796561722070726f666974206f75746c6f6f6b20666f7220746865207365636f6e642074696d65207468697320796561722e1a2609f677965048bfedbf1149ffc814b588ee3f197d2c8fe0c4bb953f216eea5086982d993f280121d012309dfb57cf3f299e402b011823cdbf4a9a010a08080210c30418970512544b6f686c277320616c736f2073757370656e64656420697473207368617265206275796261636b20616e64207761726e65642074686174206974206d6179206861766520746f20636c6f73652073746f7265732e1a2609330d14424ea0edbf1193534b4ad481ee3f19adc1acafb594933f21fecbe806c1309c3f280121677dafec25e8c43f29f4cf263d1e5bc3bf4a93010a08080210900118dd01124d54686520636f6d70616e79206e6f77206578706563747320746f206561726e206c657373207468616e2068616c66206f6620776861742069742070726f6d6973656420696e20737072696e672e1a260923b826ff2f9aedbf11cb87a97dbb79ee3f19a911757a20d7943f21f5f459d06ff19b3f28012198eca6e8bd59af3f29bfe78e026300adbf4acc010a08080210d20518d7061285014f6e65206f66207468656d2077726f74652074686174207468652072657461696c6572206973206c6f73696e6720637573746f6d65727320666173746572207468616e2069742063616e2063757420636f7374732c20616e642074686174206974732064656274206973206265636f6d696e67206120736572696f75732062757264656e2e1a26093743ce56b1c7edbf11d71a0d1cf17dee3f1929b181d6e379993f21fff3daa7f8c7963f280121f305f57068e0a43f2916dbbfe1a56da3bf52190a040801180612064b6f686c27731801210ad7a3703d0aef3f52190a040802180612064b6f686c27731801210ad7a3703d0aef3f521d0a08080210c30418c90412064b6f686c27731801210ad7a3703d0aef3f4a730a1462656c6c7765746865722d6267652d736d616c6c1205312e302e301a406638373731653065363239363466303263383033383939353866623763613034393561643864656562396433616561316138376138643564646531346235353822126f6e6e7872756e74696d6520312e32392e305a0c08c9a08dd80610f0a7e8e302', NULL),
	('analyses/01a204f1-a0d7-73d2-abfa-8a67bfa17208', 'articles/01a204f1-9abc-7a71-9eb0-9683c32d9fee', '2026-11-22 20:27:53.94324+00', '\x0a2d616e616c797365732f30316132303466312d613064372d373364322d616266612d38613637626661313732303812b90a0a2d61727469636c65732f30316132303466312d396162632d376137312d396562302d39363833633332643966656510011a375269766572204369747920526561636865732049747320436c65616e20416972205461726765742054776f205965617273204561726c7922bf06526976657220436974792068617320726561636865642074686520636c65616e206169722074617267657420746861742069747320636f756e63696c2073657420666976652079656172732061676f2c2074776f207965617273206265666f72652074686520646561646c696e652e20546865207461726765742061736b656420666f72206120637574206f66206120746869726420696e2066696e6520647573742c20616e6420746865206d6561737572696e672073746174696f6e7320696e20616c6c206e696e6520646973747269637473206e6f772073686f77206d6f7265207468616e20746861742e20546865206d61796f722063616c6c65642074686520726573756c742061207375636365737320666f722065766572796f6e652077686f206368616e676564207468652077617920746865792074726176656c2e0a0a546865206c617267657374206761696e2063616d652066726f6d207468652062757365732c20776869636820686176652072756e206f6e20656c6563747269636974792073696e6365206c61737420737072696e672e20412067617020696e2074686520646174612066726f6d2074686520686172626f75722073746174696f6e2077617320636c6f73656420776974682072656164696e67732066726f6d2061206e6561726279207363686f6f6c2e204f6666696369616c732073616964207468617420746865206e657874207461726765742c20776869636820636f6e6365726e73206e6f6973652c2077696c6c2062652068617264657220746f206d6565742e0a0a5265736964656e7473206f6620746865206f6c6420746f776e20617265206c65737320696d707265737365642e205468657920736179207468617420746865207461726765742077617320746f6f206561737920616e6420746861742074686520776f727374207472616666696320776173206f6e6c79206d6f76656420746f206f7468657220737472656574732e2054686520636f756e63696c2077696c6c207075626c6973682061206e657720706c616e20696e204a756e652c20616e642061207075626c69632068656172696e67206f6e20746865206e6578742074617267657420666f6c6c6f777320696e20617574756d6e2e2a0b4c656e61204162626f7474320d0a02656e11fb71fbe47fffef3f3a700a0c08d2ae8cd80610f0c08dca01120c08e2ca8cd80610f0c08dca01180222210803120b2f323032362f31312f32321a0608d0ed89d806220608d0908fd8062801222d0801120b3320686f7572732061676f1a0c08d2ae8cd80610a0c78dca01220c08e2ca8cd80610a0c78dca012801420c08929f8dd80610f0c08dca014a0f52697665722043697479204e657773523268747470733a2f2f7269766572636974796e6577732e6578616d706c652f323032362f31312f32322f636c65616e2d616972580162340a2c73746f726965732f30316132303466312d396163312d373462372d613533352d3334643037346431383362621001200128016a4036643335663836323132346435333366623262646663616133616130303565633362616435656133646237393030666637666630313362363535643862616164720c08c8a08dd80610e89fcab5017a0c08c8a08dd80610e89fcab5018201130a0473656564120b636f6d6d6f6e2d776f726420012a260988a6ed32d71ccc3f118a344d152441d23f195087dd7798deca3f21e70362d7c727e03f280332c2010a070802107018ed01127d546865207461726765742061736b656420666f72206120637574206f66206120746869726420696e2066696e6520647573742c20616e6420746865206d6561737572696e672073746174696f6e7320696e20616c6c206e696e6520646973747269637473206e6f772073686f77206d6f7265207468616e20746861742e1a26092964f9f056e6ec3f114ecbea92eb8d9d3f193cf27e5da50ca43f2183ba904dc6d2ed3f28032103d0e7a483adc23f294ccf741145dec03f3299010a08080210ee0118c1021253546865206d61796f722063616c6c65642074686520726573756c742061207375636365737320666f722065766572796f6e652077686f206368616e676564207468652077617920746865792074726176656c2e1a260926878a4adef3ec3f1114af3c7c5ad68d3f19109b9c0c77ebb03f21e2797bb4376bed3f280321c26466c0004ac23f299b260eaa218cc03f32b1010a040802186f126f526976657220436974792068617320726561636865642074686520636c65616e206169722074617267657420746861742069747320636f756e63696c2073657420666976652079656172732061676f2c2074776f207965617273206265666f72652074686520646561646c696e652e1a260903f0145bc387e93f11085c7826911a933f19f0280e4a4e1ac53f21e3b248e49720ea3f280321fc9f82f812ddc03f290c8ab3da84e8ba3f32730a08080210c80418f504122d5265736964656e7473206f6620746865206f6c6420746f776e20617265206c65737320696d707265737365642e1a2609ac662cb44ad0edbf11f5751763636cee3f194e58afbf7df09e3f2126e961dd1583933f280121f3a845686a13b93f29b9f83a2cd15cb7bf329c010a08080210c3021899031256546865206c617267657374206761696e2063616d652066726f6d207468652062757365732c20776869636820686176652072756e206f6e20656c6563747269636974792073696e6365206c61737420737072696e672e1a2609087f423aa8e5ec3f11bbe83ad9eceea33f19ea7bc452458f933f21942dd6079724ee3f2803216d569723294ab93f296611eea863d6b63f3298010a08080210f40318c60412524f6666696369616c732073616964207468617420746865206e657874207461726765742c20776869636820636f6e6365726e73206e6f6973652c2077696c6c2062652068617264657220746f206d6565742e1a260936d16648c143edbf117a8fd34221c8ed3f192924fb2bec37ab3f2173c8974dff8b903f280121f239182260a2b83f29cca33de34f87b6bf32a7010a08080210f60418d70512615468657920736179207468617420746865207461726765742077617320746f6f206561737920616e6420746861742074686520776f727374207472616666696320776173206f6e6c79206d6f76656420746f206f7468657220737472656574732e1a2609cd969fbd7b2decbf113f4161b389c8ec3f1976a2e8b642e3b43f21314e35b8be61933f2801215e8e70c65016b83f2913f3bb33c335b5bf32790a040801183712375269766572204369747920526561636865732049747320436c65616e20416972205461726765742054776f205965617273204561726c791a2609c85fb1b92873cb3f11edca650a42ea8f3f19b77940c1e323e83f2177bc57dacc71cd3f280421749d16b40bb6c03f29b6f713bd7aab9c3f329f010a080802109a0318f3031259412067617020696e2074686520646174612066726f6d2074686520686172626f75722073746174696f6e2077617320636c6f73656420776974682072656164696e67732066726f6d2061206e6561726279207363686f6f6c2e1a2609b445fb6a1f56adbf1151b9886b91a3b43f190686cd9b7dacec3f21dd592cd806e2973f280221b53dc19739d4a03f29b0cc53243edb5ebf32ad010a08080210d80518bf06126754686520636f756e63696c2077696c6c207075626c6973682061206e657720706c616e20696e204a756e652c20616e642061207075626c69632068656172696e67206f6e20746865206e6578742074617267657420666f6c6c6f777320696e20617574756d6e2e1a260982a148b74db6813f113e7b686c5b35963f19c7555c12d155ee3f21ffcb0c4882109f3f28022116d4aa6f62a99d3f29b6b6a6b4f76a303f4a730a1462656c6c7765746865722d6267652d736d616c6c1205312e302e301a406638373731653065363239363466303263383033383939353866623763613034393561643864656562396433616561316138376138643564646531346235353822126f6e6e7872756e74696d6520312e32392e305a0c08c9a08dd80610c0e6e2c103', NULL),
	('analyses/01a204f1-a1c8-70ae-82f4-cd3acccc8331', 'articles/01a204f1-9b21-75bf-970a-2e335f2be832', '2026-11-22 20:27:54.184277+00', '\x0a2d616e616c797365732f30316132303466312d613163382d373061652d383266342d63643361636363633833333112930a0a2d61727469636c65732f30316132303466312d396232312d373562662d393730612d32653333356632626538333210011a3a53656e6174652050616e656c204261636b73205769646572204348495053204163742043726564697420696e20537572707269736520566f746522a506412053656e6174652070616e656c20766f746564206f6e205765646e657364617920746f20776964656e20746865207461782063726564697420696e20746865204348495053204163742c2061207374657020746861742066657720686164206578706563746564206265666f726520746865207265636573732e20546865206368616e676520776f756c64206c657420736d616c6c657220737570706c6965727320636c61696d20746865206372656469742061732077656c6c20617320746865206275696c64657273206f66206c6172676520706c616e74732e20497420706173736564207769746820766f7465732066726f6d20626f746820706172746965732e0a0a537570706f727465727320736179207468617420746865204348495053204163742068617320736f20666172206c656674206f757420746865206d616b657273206f6620746f6f6c7320616e64206368656d6963616c732c20776974686f7574207768696368206e6f20706c616e742063616e2072756e2e2054686520616d656e646d656e7420776f756c642072756e20666f7220666f757220796561727320616e64206861732061206c696d6974206f6e2074686520616d6f756e742074686174206f6e652067726f7570206f66206669726d73206d617920636c61696d2e2054686520547265617375727920776f756c64206861766520746f207265706f72742065766572792079656172206f6e20776865726520746865206d6f6e65792077656e742e0a0a5468652062696c6c206e6f7720676f657320746f207468652066756c6c2053656e6174652c2077686572652061206461746520686173206e6f74206265656e207365742e2054686520486f75736520697320776f726b696e67206f6e20612076657273696f6e206f6620697473206f776e2c20616e64207374616666206f6620626f7468206368616d62657273206861766520626567756e20746f20636f6d70617265207468652074657874732e205468652043484950532041637420697473656c662072656d61696e7320696e20666f72636520617320697420697320756e74696c2061206368616e6765206973207369676e65642e320d0a02656e1111d13dacd4fdef3f3a700a0c08b6c88cd80610f0c08dca01120c08c6e48cd80610f0c08dca01180222210803120b2f323032362f31312f32321a0608d0ed89d806220608d0908fd8062801222d0801120b3220686f7572732061676f1a0c08b6c88cd80610a0c78dca01220c08c6e48cd80610a0c78dca012801420c08e69c8dd80610f0c08dca014a0c506f6c696379204272696566523b68747470733a2f2f706f6c69637962726965662e6578616d706c652f323032362f31312f32322f63686970732d6163742d70616e656c2d766f7465580162340a2c73746f726965732f30316132303466312d396232332d373736312d386535392d3531666637383163653164361001200128016a4039343465343032356433643331333061613336353932616136316438653763653463346233383461613763396134343061363732303433663664656565306365720c08c8a08dd80610b0f5e6e5017a0c08c8a08dd80610b0f5e6e50182010b0a047365656412036c617720012a260900ff1b057b2c8dbf11b8940edda1c7a83f19649d72b0bd5bed3f21f894c71b837ca13f280232be010a08080210860218fe021278537570706f727465727320736179207468617420746865204348495053204163742068617320736f20666172206c656674206f757420746865206d616b657273206f6620746f6f6c7320616e64206368656d6963616c732c20776974686f7574207768696368206e6f20706c616e742063616e2072756e2e1a2609e8647e279118c4bf1146dd18780776c63f19972ad38d20cbe93f21edc2d384b2eb923f2802214b374709943db83f29ab1a8a5331728ebf328b010a08080210e70318ac04124554686520547265617375727920776f756c64206861766520746f207265706f72742065766572792079656172206f6e20776865726520746865206d6f6e65792077656e742e1a2609bc60afd85e8ab4bf112071ee54429bb93f19cf4fda457b2aec3f219141fcf08d43943f280221d18326f608d5b43f291828b01e74be7abf327c0a040801183a123a53656e6174652050616e656c204261636b73205769646572204348495053204163742043726564697420696e20537572707269736520566f74651a2609a69aeee1a1988c3f11d3dabfeb295c9d3f19e747bcd9dab7ed3f2113945b6e3dd4a53f280221ec38802b3ce7cb3f29757b472c6cef683f32bd010a040802187b127b412053656e6174652070616e656c20766f746564206f6e205765646e657364617920746f20776964656e20746865207461782063726564697420696e20746865204348495053204163742c2061207374657020746861742066657720686164206578706563746564206265666f726520746865207265636573732e1a260939e4d877999f9b3f110d19b7f28e71953f194fc71545eacbed3f21a3fe47359488a83f280221aa0f7aa001bcbb3f29e243438af4f0673f326d0a08080210dd011884021227497420706173736564207769746820766f7465732066726f6d20626f746820706172746965732e1a260997fbd28d898b943f11e90ddd6a7ec5923f194597e3cc4b2fee3f21c00458fc83a8a33f280221bb35288bd8e5ba3f29fec5d25af144613f32a5010a070802107c18dc011260546865206368616e676520776f756c64206c657420736d616c6c657220737570706c6965727320636c61696d20746865206372656469742061732077656c6c20617320746865206275696c64657273206f66206c6172676520706c616e74732e1a2609b07c67b051568bbf1107c6e1fe3830ab3f193365e5265207ed3f21dbe6c792a45aa43f280221d3140aeca763bd3f29fe10b7885c1b59bf32ad010a08080210ff0218e603126754686520616d656e646d656e7420776f756c642072756e20666f7220666f757220796561727320616e64206861732061206c696d6974206f6e2074686520616d6f756e742074686174206f6e652067726f7570206f66206669726d73206d617920636c61696d2e1a2609fa6a9c12f06d84bf11c42971a36260a13f19734cdc6bab25ee3f210b1e943dcd89983f2802216bfd1fc364fcb13f29077c2c4113f746bf328a010a08080210ae0418f20412445468652062696c6c206e6f7720676f657320746f207468652066756c6c2053656e6174652c2077686572652061206461746520686173206e6f74206265656e207365742e1a2609b240a32d31c9823f115d09786ad4fa953f1966f2a1f42d55ee3f21b6a949016d5f9f3f2802217541a1b423b8b13f29959c3ae2f7cd443f32af010a08080210f30418dc05126954686520486f75736520697320776f726b696e67206f6e20612076657273696f6e206f6620697473206f776e2c20616e64207374616666206f6620626f7468206368616d62657273206861766520626567756e20746f20636f6d70617265207468652074657874732e1a26093a5c4ade4444803f1107ce827ee201963f19b0a99ec4d05eee3f2124fca7ed04249e3f280221ccc050cf4baab13f2965feb09aabf5413f328e010a08080210dd0518a50612485468652043484950532041637420697473656c662072656d61696e7320696e20666f72636520617320697420697320756e74696c2061206368616e6765206973207369676e65642e1a2609906c341f5ae45d3f11ac0a16072ad9993f191f057f327b53ee3f21755109a96fb79b3f2802212a79d34a94bab13f29ffa56fb2998f203f3af5060a16656e7469746965732f6c61772d63686970732d61637410031a0943484950532041637429000000000000f03f310ad7a3703d0aef3f3801422609ce584482b8c8bcbf11748a667f7a49c63f19e04595d05974e83f21357811f97894af3f28024abe010a08080210860218fe021278537570706f727465727320736179207468617420746865204348495053204163742068617320736f20666172206c656674206f757420746865206d616b657273206f6620746f6f6c7320616e64206368656d6963616c732c20776974686f7574207768696368206e6f20706c616e742063616e2072756e2e1a2609c4c400760426e9bf11dd43d3deb9d6e93f1929f468e142e2c53f2120e34f1aad16963f28012191c1a8396975c73f2918fb2ee7986fc2bf4abd010a040802187b127b412053656e6174652070616e656c20766f746564206f6e205765646e657364617920746f20776964656e20746865207461782063726564697420696e20746865204348495053204163742c2061207374657020746861742066657720686164206578706563746564206265666f726520746865207265636573732e1a2609520e3b515168b43f11ba19a0108160973f199b9ccec4edfceb3f21c11463957140ba3f28022145f0841eb4b8cc3f29ccbce6d81151923f4a7c0a040801183a123a53656e6174652050616e656c204261636b73205769646572204348495053204163742043726564697420696e20537572707269736520566f74651a26097788520d1ed5a03f111b0bfcdddfe4a23f1916566b231296ec3f21c949a7f5fedcb13f2802213ba13563b98cdc3f298990cf6600098e3f4a8e010a08080210dd0518a50612485468652043484950532041637420697473656c662072656d61696e7320696e20666f72636520617320697420697320756e74696c2061206368616e6765206973207369676e65642e1a2609907d8acb41e37abf117cf5f9a7c2d99f3f19a37517592a38ee3f2118561735f220993f280221b50b67e16fb8c23f29d9f1017d9b754fbf521e0a0608011019182212094348495053204163741801210ad7a3703d0aef3f521e0a0608021041184a12094348495053204163741801210ad7a3703d0aef3f52200a080802109e0218a70212094348495053204163741801210ad7a3703d0aef3f52200a08080210e10518ea0512094348495053204163741801210ad7a3703d0aef3f4a730a1462656c6c7765746865722d6267652d736d616c6c1205312e302e301a406638373731653065363239363466303263383033383939353866623763613034393561643864656562396433616561316138376138643564646531346235353822126f6e6e7872756e74696d6520312e32392e305a0b08caa08dd8061088b0ef57', NULL),
	('analyses/01a204f1-a236-75dc-ab17-ee00c00914e8', 'articles/01a204f1-9b79-776f-8e0b-c4702517b79f', '2026-11-22 20:27:54.294549+00', '\x0a2d616e616c797365732f30316132303466312d613233362d373564632d616231372d65653030633030393134653812f4080a2d61727469636c65732f30316132303466312d396237392d373736662d386530622d63343730323531376237396610011a3b4f6c6420486172626f7572204372616e65204f70656e732061732061204c6f6f6b6f7574204166746572204c6f6e6720526573746f726174696f6e22f004546865206f6c6420686172626f7572206372616e65206f70656e656420746f2076697369746f7273206f6e205361747572646179206166746572207468726565207965617273206f6620726573746f726174696f6e2e204120737461697263617365206f6620313132207374657073206c6561647320746f206120706c6174666f726d20756e6465722074686520686f6f6b2c2066726f6d207768696368206f6e652073656573207468652077686f6c65206f662074686520657374756172792e2041626f7574203830302070656f706c652063616d65206f6e20746865206669727374206461792c206d616e79206f66207468656d20666f726d657220646f636b20776f726b6572732e0a0a43617270656e74657273207265706c61636564206d6f7374206f662074686520706c616e6b7320616e64206b6570742074686f7365207468617420636f756c642062652073617665642e20546865206765617273207475726e20616761696e2c2074686f756768206f6e6c7920666f722073686f772c20616e64206120736d616c6c20726f6f6d2061742074686520666f6f742074656c6c7320686f77207368697073207765726520756e6c6f61646564206265666f726520636f6e7461696e6572732063616d652e20566f6c756e746565727320636f6c6c65637465642074686520746f6f6c7320746861742068616e67206f6e206974732077616c6c732e0a0a456e7472792069732066726565206f6e207765656b646179732e2054686520706c6174666f726d20636c6f73657320696e207374726f6e672077696e6420616e64207768656e20746865726520697320696365206f6e207468652073746570732e2a0d496e65732056616c636f757274320d0a02656e113b507aa4b5f9ef3f3a700a0c08fe928cd80610f0c08dca01120c088eaf8cd80610f0c08dca01180222210803120b2f323032362f31312f32321a0608d0ed89d806220608d0908fd8062801222d0801120b3420686f7572732061676f1a0c08fe928cd80610a0c78dca01220c088eaf8cd80610a0c78dca012801420c08ce9f8dd80610f0c08dca014a134f6c6420486172626f75722047617a65747465523368747470733a2f2f6f6c64686172626f75722e6578616d706c652f323032362f31312f32322f6372616e652d6c6f6f6b6f7574580162340a2c73746f726965732f30316132303466312d396330372d376338632d396532652d6431323030346236646464631001200128016a4064303735623039373931343165323134383661323234323736366163643936666339353163356566636562353030663833346466326131663661653662653033720c08c8a08dd80610e8b3d98f027a0c08c8a08dd80610e8b3d98f028201120a0473656564120a6e6f2d636f6d70616e7920012a260979903a20ebb6e03f116e5dff365375973f1962f3aa587fa3db3f21648bf2b99572e13f28033290010a080802108d0218d702124a43617270656e74657273207265706c61636564206d6f7374206f662074686520706c616e6b7320616e64206b6570742074686f7365207468617420636f756c642062652073617665642e1a260910083d0c602ded3f11828b35db0a42a23f190dd0880bd34b913f21c860f0b98051ee3f280321555f1b63ad38c33f291d4006879e86c13f32c4010a08080210d80218d603127e546865206765617273207475726e20616761696e2c2074686f756768206f6e6c7920666f722073686f772c20616e64206120736d616c6c20726f6f6d2061742074686520666f6f742074656c6c7320686f77207368697073207765726520756e6c6f61646564206265666f726520636f6e7461696e6572732063616d652e1a2609e72c58f13e7aed3f11096d3459b050943f1987c44891600ba43f214fd02174c41cee3f280321aa9cd3697ae5c23f294bbdbcfd2668c13f328c010a08080210aa0418f004124654686520706c6174666f726d20636c6f73657320696e207374726f6e672077696e6420616e64207768656e20746865726520697320696365206f6e207468652073746570732e1a2609fe75f7eb1a1dec3f113f05f185a43e923f1976cd4b5dd6f7b53f2128fe261010afec3f280321da0d3a570e37c23f290cad5ec4bd00c03f32600a080802108f0418a904121a456e7472792069732066726565206f6e207765656b646179732e1a2609c2371201f4b6e53f11b51fba451509903f19834c2455f590d23f21c00840ab3c37e63f2804215f2fa50cf076be3f297cc27f493aacb43f3298010a04080218561256546865206f6c6420686172626f7572206372616e65206f70656e656420746f2076697369746f7273206f6e205361747572646179206166746572207468726565207965617273206f6620726573746f726174696f6e2e1a2609713fb7d17525d33f119673bf9e1887973f190e69388dd3f4e43f21aa36a35be79dd43f2804212480777dd2b7bd3f29e865bcf0eec7a13f327d0a040801183b123b4f6c6420486172626f7572204372616e65204f70656e732061732061204c6f6f6b6f7574204166746572204c6f6e6720526573746f726174696f6e1a2609bab595957caba53f11f7e0761564f5963f1994364ff5f135ed3f211b9328501793b03f280221f747703f4a6bc23f29e2457c883bf2783f328f010a08080210c201188b02124941626f7574203830302070656f706c652063616d65206f6e20746865206669727374206461792c206d616e79206f66207468656d20666f726d657220646f636b20776f726b6572732e1a26099e6c3350f4679f3f110a2e67778e45983f19bbf107766780ed3f21544dcd63c1d6ab3f280221f009fc005e05b23f291e7d9eedbdaf613f327c0a08080210d703188d041236566f6c756e746565727320636f6c6c65637465642074686520746f6f6c7320746861742068616e67206f6e206974732077616c6c732e1a260976c66a9207ab813f1171fb2ce92ebb973f19308523f3a03dee3f21562f31595948a03f280221eda50226ccada63f29cc9ccb19150b393f32af010a070802105718c101126a4120737461697263617365206f6620313132207374657073206c6561647320746f206120706c6174666f726d20756e6465722074686520686f6f6b2c2066726f6d207768696368206f6e652073656573207468652077686f6c65206f662074686520657374756172792e1a260990ace555626a713f118c4384389850993f196ff0cbb72148ee3f21b0aefdcd30ab9d3f280221f64fb39af8f3b03f29d58fb5a4f073323f4a730a1462656c6c7765746865722d6267652d736d616c6c1205312e302e301a406638373731653065363239363466303263383033383939353866623763613034393561643864656562396433616561316138376138643564646531346235353822126f6e6e7872756e74696d6520312e32392e305a0c08caa08dd8061088ecb98c01', NULL);


--
-- Data for Name: article_erasure; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: change_log_20261122_000000_000; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change_log_20261122_000000_000 VALUES
	('792', 1, 'OPENED', 'f3b7d89c-5e96-8c62-a77e-26e164c8705f', 1, '2026-11-22 20:27:53.598463+00'),
	('792', 2, 'OPENED', 'd140bd1e-63d0-8afe-b13a-3bf91719cc6c', 1, '2026-11-22 20:27:53.600968+00'),
	('796', 3, 'OPENED', 'c2682f05-374e-8278-9b9a-0c387a06cf3f', 1, '2026-11-22 20:27:53.966055+00'),
	('798', 4, 'OPENED', '9a100676-bd7b-88cb-85c2-b301b9548802', 1, '2026-11-22 20:27:54.082105+00'),
	('798', 5, 'OPENED', '3806cda8-3aff-812c-8699-ea248433bc6f', 1, '2026-11-22 20:27:54.085213+00'),
	('803', 6, 'OPENED', '7e0dd81b-aee0-8ae6-b2ac-e40ce396c0f7', 1, '2026-11-22 20:27:54.244516+00');


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
	(true, 1, '\xc5a11a045f88d4d6c337c928ce985ace3514bf4d02aa91800f1de23799f76bbc', '7711095134681579534/00000001/16387/16698', '0', 0);


--
-- Data for Name: delivery; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.delivery VALUES
	('d1d9055c-c15a-80da-8c01-fe810f2fba41', 'endpoints/receiver', 'f3b7d89c-5e96-8c62-a77e-26e164c8705f', 'DELIVERED', 1, NULL, NULL, '-infinity', 'HTTP 204', '2026-11-22 20:27:53.611524+00', '2026-11-22 20:27:54.045012+00');


--
-- Data for Name: endpoint; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.endpoint VALUES
	('endpoints/receiver', 'local', '', 'http://127.0.0.1:36293/', 'whsec_0Wo8A/vLkXL/Q87ZvDMRJpRQ3Zh0iLGrrNsTD1P6BNE=', 'ACTIVE', 1, '2026-11-22 20:27:49.395631+00', '2026-11-22 20:27:49.395631+00');


--
-- Data for Name: flyway_schema_history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.flyway_schema_history VALUES
	(1, '1', 'create change log', 'SQL', 'db/kit/V1__create_change_log.sql', -2010789562, 'test', '2026-11-22 20:27:45.601651', 34, true),
	(2, '2', 'partition change log', 'SQL', 'db/kit/V2__partition_change_log.sql', 1587312376, 'test', '2026-11-22 20:27:45.687487', 13, true),
	(3, '100', 'create alert tables', 'SQL', 'db/alert/V100__create_alert_tables.sql', -1797230276, 'test', '2026-11-22 20:27:45.711074', 42, true);


--
-- Data for Name: follower; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.follower VALUES
	('sentiment-service', '9gQohgz7xi-wY2uTSrluMXNlbnRpbWVudC1zZXJ2aWNlCjEKODA0Cjc', 1, 'ddecfbbb-96e5-48d1-9ebf-da42abbf0959', '2026-11-22 20:28:03.800272+00');


--
-- Data for Name: request; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.request VALUES
	('248fd9c7-2b1f-49b0-bd72-6ad1b2802d0d', 'CreateSubscription', '\xa05c2dd3e6faa65d7601417b9a6732f3611d10abdb02a3824a83286e3f9dcd54', 'subscriptions/chip-rises', 'CREATED', '2026-11-22 20:27:50.047938+00'),
	('4bd58cf4-46f4-44ab-b98f-e59838b0cbac', 'CreateSubscription', '\xc4e1dfd07025d0cb603fc40ad373fa94b605265ca849cff1b37340471a66179a', 'subscriptions/chips-act', 'CREATED', '2026-11-22 20:27:50.117992+00'),
	('c29ae825-9c76-467c-9b13-6dd4166be697', 'CreateSubscription', '\x310a3651d79c608e849513c13c58b19db54794d90f4a7775c72c777c3dbb9ae3', 'subscriptions/crypto-outages', 'CREATED', '2026-11-22 20:27:50.188537+00'),
	('9bca3c32-2227-4592-a5ea-184f10c30938', 'CreateSubscription', '\x7d22373f7a7ec3cc83146aafe899edc1ab3c61fdddc2ac5676349949dda195e7', 'subscriptions/kohls-good-news', 'CREATED', '2026-11-22 20:27:50.234324+00'),
	('fb7ecf2d-d8d5-453d-ab91-24a9c1e44e42', 'CreateSubscription', '\x569e84544a3a3b23bed3f1a443c9286813a6f7f62cba37d0318d06bab6716c18', 'subscriptions/retail-falls', 'CREATED', '2026-11-22 20:27:50.29522+00'),
	('db12199f-6183-4930-9b22-e5ae56cc34a6', 'CreateSubscription', '\x6f3d30ad7557a2cc2a17eb46f7a83f0441d124451a3b571b3e40306e698f511a', 'subscriptions/target-any', 'CREATED', '2026-11-22 20:27:50.342126+00'),
	('f5b042c9-7bea-4a8f-8d3d-755778d119ca', 'CreateSubscription', '\x1ea3126eefde541f3b742ed744933cad57b82b3d4d373108ff7437b509ff9f5e', 'subscriptions/walmart-news', 'CREATED', '2026-11-22 20:27:50.406202+00');


--
-- Data for Name: subscription; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.subscription VALUES
	('subscriptions/crypto-outages', 'local', 'Crypto assets in trouble', 'entity.kind == "CRYPTO_ASSET" && entity.in_title && sentiment.score <= -0.2', 'phrase("stopped producing blocks")', '', 86400000000000, 3600000000000, false, false, false, '{}', false, 1, '2026-11-22 20:27:50.174534+00', '2026-11-22 20:27:50.174534+00', NULL, 0, '775'),
	('subscriptions/kohls-good-news', 'local', 'Good news on Kohl''s', 'entity.id == "entities/us-kss" && sentiment.score >= 0.2', '', '', 86400000000000, 21600000000000, false, false, false, '{}', false, 1, '2026-11-22 20:27:50.227405+00', '2026-11-22 20:27:50.227405+00', NULL, 0, '776'),
	('subscriptions/target-any', 'local', 'Anything on Target', 'entity.id == "entities/us-tgt"', '', '', 86400000000000, 21600000000000, false, false, false, '{}', false, 1, '2026-11-22 20:27:50.337181+00', '2026-11-22 20:27:50.337181+00', NULL, 0, '778'),
	('subscriptions/posted', 'local', '', 'entity.id == "entities/us-kss"', '', '', 86400000000000, 21600000000000, false, false, false, '{endpoints/receiver}', false, 1, '2026-11-22 20:27:49.908166+00', '2026-11-22 20:27:49.908166+00', NULL, 1, '772'),
	('subscriptions/chip-rises', 'local', 'Chipmakers with good news', 'entity.id in ["entities/us-mu", "entities/us-nvda", "entities/us-amd", "entities/us-intc"] && entity.in_title && sentiment.score >= 0.2', '', '', 43200000000000, 21600000000000, false, false, false, '{}', false, 1, '2026-11-22 20:27:50.032121+00', '2026-11-22 20:27:50.032121+00', NULL, 1, '773'),
	('subscriptions/walmart-news', 'local', 'Walmart in the headlines', 'entity.id == "entities/us-wmt" && entity.in_title', '', 'sentiment.score <= -0.2', 86400000000000, 21600000000000, false, false, false, '{}', false, 1, '2026-11-22 20:27:50.394343+00', '2026-11-22 20:27:50.394343+00', NULL, 1, '779'),
	('subscriptions/retail-falls', 'local', 'Retailers with bad news', 'entity.id in ["entities/us-kss", "entities/us-m", "entities/us-wmt"] && entity.relevance >= 0.3 && sentiment.score <= -0.2', '', 'entity.in_title', 86400000000000, 21600000000000, false, false, false, '{}', false, 1, '2026-11-22 20:27:50.282064+00', '2026-11-22 20:27:50.282064+00', NULL, 2, '777'),
	('subscriptions/chips-act', 'local', 'CHIPS Act in the headlines', 'entity.kind == "LAW" && entity.in_title && entity.id == "entities/law-chips-act"', '', '', 86400000000000, 21600000000000, false, false, false, '{}', false, 1, '2026-11-22 20:27:50.106391+00', '2026-11-22 20:27:50.106391+00', NULL, 1, '774');


--
-- Data for Name: subscription_match; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.subscription_match VALUES
	('f3b7d89c-5e96-8c62-a77e-26e164c8705f', 'subscriptions/posted', 1, 'analyses/01a204f1-9a9a-751f-864c-b077e74183a0', 'articles/01a204f1-9694-7b98-bb72-1569ebe829a5', 1, 'stories/01a204f1-969b-781b-8457-946330f3742d', 'entities/us-kss', 'INFO', 'NEGATIVE', '2026-11-22 20:27:52.348732+00', 'NOTIFIED', '{"items": [{"stage": "BACKFILL", "detail": "taken in as it was published", "outcome": "PASSED"}, {"stage": "REVISION", "detail": "the first revision", "outcome": "PASSED"}, {"stage": "STALENESS", "detail": "published 1 h 40 min before, at most 24 h is allowed", "outcome": "PASSED"}, {"stage": "DUPLICATE_STORY", "detail": "the first match of the story", "outcome": "PASSED"}, {"stage": "COOLDOWN", "detail": "nothing was told of it before", "outcome": "PASSED"}, {"stage": "DELIVERY", "detail": "on the stream, and to those of its 1 endpoints that are active", "outcome": "NOTIFIED"}]}', '{"items": [{"value": "\"entities/us-kss\"", "expression": "entity.id"}]}', NULL),
	('d140bd1e-63d0-8afe-b13a-3bf91719cc6c', 'subscriptions/retail-falls', 1, 'analyses/01a204f1-9a9a-751f-864c-b077e74183a0', 'articles/01a204f1-9694-7b98-bb72-1569ebe829a5', 1, 'stories/01a204f1-969b-781b-8457-946330f3742d', 'entities/us-kss', 'WARNING', 'NEGATIVE', '2026-11-22 20:27:52.348732+00', 'NOTIFIED', '{"items": [{"stage": "BACKFILL", "detail": "taken in as it was published", "outcome": "PASSED"}, {"stage": "REVISION", "detail": "the first revision", "outcome": "PASSED"}, {"stage": "STALENESS", "detail": "published 1 h 40 min before, at most 24 h is allowed", "outcome": "PASSED"}, {"stage": "DUPLICATE_STORY", "detail": "the first match of the story", "outcome": "PASSED"}, {"stage": "COOLDOWN", "detail": "nothing was told of it before", "outcome": "PASSED"}, {"stage": "DELIVERY", "detail": "on the stream", "outcome": "NOTIFIED"}]}', '{"items": [{"value": "\"entities/us-kss\"", "expression": "entity.id"}, {"value": "1.0", "expression": "entity.relevance"}, {"value": "-0.9276635685259884", "expression": "sentiment.score"}]}', NULL),
	('c2682f05-374e-8278-9b9a-0c387a06cf3f', 'subscriptions/chip-rises', 1, 'analyses/01a204f1-9cb1-7ee9-95b5-15206f1ebcfe', 'articles/01a204f1-994c-7706-aa9c-248dc6213f90', 1, 'stories/01a204f1-9973-745a-8ae8-7bee71e17366', 'entities/us-mu', 'INFO', 'POSITIVE', '2026-11-22 20:27:52.881931+00', 'NOTIFIED', '{"items": [{"stage": "BACKFILL", "detail": "taken in as it was published", "outcome": "PASSED"}, {"stage": "REVISION", "detail": "the first revision", "outcome": "PASSED"}, {"stage": "STALENESS", "detail": "published 40 min before, at most 12 h is allowed", "outcome": "PASSED"}, {"stage": "DUPLICATE_STORY", "detail": "the first match of the story", "outcome": "PASSED"}, {"stage": "COOLDOWN", "detail": "nothing was told of it before", "outcome": "PASSED"}, {"stage": "DELIVERY", "detail": "on the stream", "outcome": "NOTIFIED"}]}', '{"items": [{"value": "\"entities/us-mu\"", "expression": "entity.id"}, {"value": "true", "expression": "entity.in_title"}, {"value": "0.7833209988155191", "expression": "sentiment.score"}]}', NULL),
	('9a100676-bd7b-88cb-85c2-b301b9548802', 'subscriptions/walmart-news', 1, 'analyses/01a204f1-9e72-743b-958b-8c2b0edaf936', 'articles/01a204f1-9a03-7bcc-8de1-154f0a485f3c', 1, 'stories/01a204f1-9a05-71a4-8818-f0df65a54dbd', 'entities/us-wmt', 'INFO', 'POSITIVE', '2026-11-22 20:27:53.33078+00', 'NOTIFIED', '{"items": [{"stage": "BACKFILL", "detail": "taken in as it was published", "outcome": "PASSED"}, {"stage": "REVISION", "detail": "the first revision", "outcome": "PASSED"}, {"stage": "STALENESS", "detail": "published 1 h before, at most 24 h is allowed", "outcome": "PASSED"}, {"stage": "DUPLICATE_STORY", "detail": "the first match of the story", "outcome": "PASSED"}, {"stage": "COOLDOWN", "detail": "nothing was told of it before", "outcome": "PASSED"}, {"stage": "DELIVERY", "detail": "on the stream", "outcome": "NOTIFIED"}]}', '{"items": [{"value": "\"entities/us-wmt\"", "expression": "entity.id"}, {"value": "true", "expression": "entity.in_title"}]}', NULL),
	('3806cda8-3aff-812c-8699-ea248433bc6f', 'subscriptions/retail-falls', 1, 'analyses/01a204f1-9e72-743b-958b-8c2b0edaf936', 'articles/01a204f1-9a03-7bcc-8de1-154f0a485f3c', 1, 'stories/01a204f1-9a05-71a4-8818-f0df65a54dbd', 'entities/us-m', 'WARNING', 'NEGATIVE', '2026-11-22 20:27:53.33078+00', 'NOTIFIED', '{"items": [{"stage": "BACKFILL", "detail": "taken in as it was published", "outcome": "PASSED"}, {"stage": "REVISION", "detail": "the first revision", "outcome": "PASSED"}, {"stage": "STALENESS", "detail": "published 1 h before, at most 24 h is allowed", "outcome": "PASSED"}, {"stage": "DUPLICATE_STORY", "detail": "the first match of the story", "outcome": "PASSED"}, {"stage": "COOLDOWN", "detail": "nothing was told of it before", "outcome": "PASSED"}, {"stage": "DELIVERY", "detail": "on the stream", "outcome": "NOTIFIED"}]}', '{"items": [{"value": "\"entities/us-m\"", "expression": "entity.id"}, {"value": "1.0", "expression": "entity.relevance"}, {"value": "-0.7241463272803036", "expression": "sentiment.score"}]}', NULL),
	('f31ac121-ead5-814f-9d6e-1e10bcfa08c2', 'subscriptions/posted', 1, 'analyses/01a204f1-a012-70cb-ab19-5fb5fa24e1f8', 'articles/01a204f1-9a5c-7a52-b5a1-d8bd4872e827', 1, 'stories/01a204f1-969b-781b-8457-946330f3742d', 'entities/us-kss', 'INFO', 'NEGATIVE', '2026-11-22 20:27:53.746198+00', 'DUPLICATE_STORY', '{"items": [{"stage": "BACKFILL", "detail": "taken in as it was published", "outcome": "PASSED"}, {"stage": "REVISION", "detail": "the first revision", "outcome": "PASSED"}, {"stage": "STALENESS", "detail": "published 25 min before, at most 24 h is allowed", "outcome": "PASSED"}, {"stage": "DUPLICATE_STORY", "detail": "the story was told by articles/01a204f1-9694-7b98-bb72-1569ebe829a5", "outcome": "DUPLICATE_STORY"}]}', '{"items": [{"value": "\"entities/us-kss\"", "expression": "entity.id"}]}', NULL),
	('f1d2fb32-52f1-83f2-8f80-775a1a472fe2', 'subscriptions/retail-falls', 1, 'analyses/01a204f1-a012-70cb-ab19-5fb5fa24e1f8', 'articles/01a204f1-9a5c-7a52-b5a1-d8bd4872e827', 1, 'stories/01a204f1-969b-781b-8457-946330f3742d', 'entities/us-kss', 'WARNING', 'NEGATIVE', '2026-11-22 20:27:53.746198+00', 'DUPLICATE_STORY', '{"items": [{"stage": "BACKFILL", "detail": "taken in as it was published", "outcome": "PASSED"}, {"stage": "REVISION", "detail": "the first revision", "outcome": "PASSED"}, {"stage": "STALENESS", "detail": "published 25 min before, at most 24 h is allowed", "outcome": "PASSED"}, {"stage": "DUPLICATE_STORY", "detail": "the story was told by articles/01a204f1-9694-7b98-bb72-1569ebe829a5", "outcome": "DUPLICATE_STORY"}]}', '{"items": [{"value": "\"entities/us-kss\"", "expression": "entity.id"}, {"value": "1.0", "expression": "entity.relevance"}, {"value": "-0.9276635685259884", "expression": "sentiment.score"}]}', NULL),
	('7e0dd81b-aee0-8ae6-b2ac-e40ce396c0f7', 'subscriptions/chips-act', 1, 'analyses/01a204f1-a1c8-70ae-82f4-cd3acccc8331', 'articles/01a204f1-9b21-75bf-970a-2e335f2be832', 1, 'stories/01a204f1-9b23-7761-8e59-51ff781ce1d6', 'entities/law-chips-act', 'INFO', 'NEUTRAL', '2026-11-22 20:27:54.184277+00', 'NOTIFIED', '{"items": [{"stage": "BACKFILL", "detail": "taken in as it was published", "outcome": "PASSED"}, {"stage": "REVISION", "detail": "the first revision", "outcome": "PASSED"}, {"stage": "STALENESS", "detail": "published 2 h 8 min before, at most 24 h is allowed", "outcome": "PASSED"}, {"stage": "DUPLICATE_STORY", "detail": "the first match of the story", "outcome": "PASSED"}, {"stage": "COOLDOWN", "detail": "nothing was told of it before", "outcome": "PASSED"}, {"stage": "DELIVERY", "detail": "on the stream", "outcome": "NOTIFIED"}]}', '{"items": [{"value": "\"LAW\"", "expression": "entity.kind"}, {"value": "true", "expression": "entity.in_title"}, {"value": "\"entities/law-chips-act\"", "expression": "entity.id"}]}', NULL);


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


