import{A as s,B as le,C as Le,Ca as je,E as Re,J as f,K as A,L as G,M as ue,N as U,O as j,P as X,R as Ie,S as ee,X as K,Z as te,a as ce,aa as _e,ba as Fe,c as w,ca as qe,d as y,e as z,ea as oe,f as C,fa as N,i as Ee,ia as V,j as x,k as L,ka as ze,l as Pe,la as Be,m as r,ma as pe,n as B,o as O,oa as de,p as S,pa as Oe,q as Ae,qa as W,r as T,ra as ne,s as P,sa as Te,t as _,u as Me,ua as Ne,va as De,wa as He,xa as Ue,ya as Y}from"./chunk-L3PRYRRD.js";var At=/(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}…])/,Mt=new RegExp("(?<![\\p{L}\\p{N}_/&])[#\uFF03]((?=[\\p{N}_\xB7]*[\\p{L}\\p{M}\\p{Extended_Pictographic}])[\\p{L}\\p{M}\\p{N}_\xB7\\p{Extended_Pictographic}]+)","u"),Lt=/(?<![\p{L}\p{N}_/])[@＠]([A-Za-z0-9_.]{2,29}[A-Za-z0-9_])/u,Rt=new RegExp([At,Mt,Lt].map(e=>e.source).join("|"),"gu");function Ve(e){let t=[],o=0,n=a=>{a&&t.push({kind:"text",text:a,value:a})};for(let a of e.matchAll(Rt)){n(e.slice(o,a.index));let i=a[1]?"link":a[2]?"tag":"mention";t.push({kind:i,text:a[0],value:a[1]??a[2]??a[3]}),o=a.index+a[0].length}return n(e.slice(o)),t}function me(e){let t=e.replace(/^https?:\/\/(www\.)?/,"").replace(/\/$/,"");return t.length>48?`${t.slice(0,47)}\u2026`:t}var Ke="\\p{Extended_Pictographic}(?:[\\u{1F3FB}-\\u{1F3FF}]|\\uFE0F)?",It=new RegExp(`^(?:${Ke}(?:\\u200D${Ke})*\\s?){1,3}$`,"u"),bo=e=>It.test(e);var We=({text:e})=>Ve(e).map(({kind:t,text:o,value:n})=>t==="link"?r`<${re} href=${n}>${me(n)}</${re}>`:t==="tag"?r`<a class="tag" href="/tags/${encodeURIComponent(n)}">${o}</a>`:t==="mention"?r`<a class="mention" href="/@${n}">${o}</a>`:o),re=({href:e,children:t})=>r`
  <a class="out" href=${e} target="_blank" rel="noopener noreferrer nofollow ugc" dir="ltr">${t}</a>`,Ye=({href:e})=>r`<${f} name="link" size="16" /><${re} href=${e}>${me(e)}
  </${re}>`;var fe=x(null);function D(e={}){fe.value=e}function So(){let[e,t]=w(null),o=fe.value;return y(()=>{o&&!e&&import("./composer-VHGMDLF5.js").then(n=>t(()=>n.Composer))},[o]),o&&e&&r`<${e} what=${o} onClose=${()=>{fe.value=null}} />`}var $e=new Map;function ae(e){return $e.has(e)||$e.set(e,x(void 0)),$e.get(e)}var Q=(e,t)=>{ae(e).value=t};function Fo(e){ae(e).value===void 0&&P("getRelationship",{path:{userId:e}}).then(t=>Q(e,t),()=>{})}_("relationship_changed",({userId:e,relationship:t})=>Q(e,t));async function F(e,t,o){let n=ae(e).value,a=await Be(t,{path:{userId:e}},{show:()=>o&&Q(e,{...n,...o}),takeBack:()=>Q(e,n)});return a&&Q(e,a),a}async function qo(e){await oe(s("people.block_title",{name:e.displayName}),s("people.block_text"),s("people.block"))&&await F(e.id,"blockUser",{blocked:!0,following:!1,followedBy:!1})}function zo({user:e,isSmall:t}){let o=ae(e.id).value;if(Y(e)||!o)return null;let{following:n,requested:a,blocked:i}=o;return i?r`<${A} onClick=${()=>F(e.id,"unblockUser",{blocked:!1})}>
    ${s("people.unblock")}</${A}>`:n||a?r`<${A} onClick=${()=>F(e.id,"unfollowUser",{following:!1,requested:!1})}
      icon=${t?void 0:n?"user-check":"clock"}>
        ${s(n?"people.following":"people.requested")}</${A}>`:r`<${A} variant="primary" icon=${t?void 0:"user-plus"}
    onClick=${()=>F(e.id,"followUser",e.isPrivate?{requested:!0}:{following:!0})}>
    ${s(o.followedBy?"people.follow_back":"people.follow")}</${A}>`}var he=x(null);async function Je(e){await navigator.clipboard.writeText(location.origin+e),N(s("post.copied"))}function Ze({post:e,share:t}){let o=Y(e.author),n=a=>()=>{he.value={what:a,post:e}};return r`
    <${V} label=${s("act.more")} items=${[o&&{icon:"pencil",text:s("act.edit"),onClick:()=>D({edited:e})},o&&{icon:"pin",text:s(e.isPinned?"post.unpin":"post.pin"),onClick:()=>Ft(e)},e.viewer?.saved&&_t()&&{icon:"bookmark",text:s("saved.to_folder"),onClick:n("folder")},o&&{icon:"eye",text:s("post.audience"),onClick:n("audience")},{icon:"heart",text:s("post.who_reacted"),onClick:n("reactions")},e.editedAt&&{icon:"clock",text:s("post.history"),onClick:n("history")},!o&&{icon:"info",text:s("post.why"),onClick:n("why")},!o&&{icon:"volume-x",text:s("people.mute_name",{name:e.author.displayName}),onClick:()=>qt(e.author)},t&&Y(t.author)&&{icon:"repeat-2",text:s("post.unshare"),onClick:()=>Qe(t,!1)},o&&{icon:"trash-2",text:s("act.delete"),danger:!0,onClick:()=>Qe(e,!0)}]} />`}var _t=()=>(S.value.own?.folders??[]).length>0,Ft=e=>pe(async()=>{let t=await P(e.isPinned?"unpinPost":"pinPost",{path:{postId:e.id}});ne(e.id,o=>({...o,isPinned:t.isPinned})),N(s(t.isPinned?"post.pinned":"post.unpinned"))});async function qt(e){await F(e.id,"muteUser",{muted:!0})&&N(s("people.muted",{name:e.displayName}),{action:s("act.undo"),onAction:()=>F(e.id,"unmuteUser",{muted:!1})})}async function Qe(e,t){t&&!await oe(s("post.delete_title"),s("post.delete_text"),s("act.delete"))||await pe(async()=>{await P("deletePost",{path:{postId:e.id}}),Te(e.id)})}var Ge={like:"\u{1F44D}",love:"\u2764\uFE0F",haha:"\u{1F602}",wow:"\u{1F62E}",sad:"\u{1F622}",angry:"\u{1F620}"},zt=e=>Object.values(e??{}).reduce((t,o)=>t+o,0);function Xe({post:e}){let t=e.viewer?.saved,o=e.audience==="public";return r`
    <footer class="post-actions">
      <a class="act" href="/post/${e.id}?to=comments" aria-label=${s("post.comments",{n:e.counts.comments})}
        title=${s("post.comment")}><${f} name="message-circle" /><${ge} n=${e.counts.comments} /></a>
      <${V} label=${s("post.shares",{n:e.counts.shares})} class="act" items=${[o&&{icon:"repeat-2",text:s("post.share"),onClick:()=>Ue(e)},{icon:"quote",text:s("post.quote"),onClick:()=>D({quoted:e})},{icon:"send",text:s("post.send"),onClick:()=>{he.value={what:"send",post:e}}},{icon:"link",text:s("post.copy"),onClick:()=>Je(`/post/${e.id}`)}]}><${f} name="repeat-2" /><${ge} n=${e.counts.shares} /></${V}>
      <${Bt} mine=${e.viewer?.reaction} reactions=${e.counts.reactions} onPick=${n=>De(e,n)} />
      <${G} icon="bookmark" class="act ${t?"on":""}" aria-pressed=${t?"true":"false"}
        label=${s(t?"post.unsave":"post.save")} onClick=${()=>He(e,t?void 0:{})} />
    </footer>`}var ge=({n:e})=>r`<span class="act-count" aria-hidden="true">${e>0?Re(e):""}</span>`;function Bt({mine:e,reactions:t,onPick:o,isSmall:n=!1}){let a=C(null),i=C(0),p=C(!1),[c,l]=w(!1),m=()=>l(!0),d=zt(t),g=()=>{let u=a.current.querySelector(".reactions");u.showPopover();let v=a.current.getBoundingClientRect(),I=u.getBoundingClientRect();Object.assign(u.style,{left:`${Math.max(8,Math.min(innerWidth-I.width-8,v.left-8))}px`,top:`${v.top-I.height-4>60?v.top-I.height-4:v.bottom+4}px`})},E=()=>a.current.querySelector(".reactions").hidePopover(),h=u=>{clearTimeout(i.current),i.current=setTimeout(()=>{p.current=!0,g()},u)},M=()=>clearTimeout(i.current),Z=()=>{if(M(),p.current){p.current=!1;return}o(e?void 0:"like")},b=u=>{E(),p.current=!1,o(u===e?void 0:u),a.current.querySelector(".act").focus()};return r`
    <span class="react ${n?"small-text":""}" ref=${a} onKeyDown=${u=>{let v=[...a.current.querySelectorAll(".reactions button")],I=v.indexOf(document.activeElement);if(I<0&&(u.key==="ArrowUp"||u.key==="ArrowDown")&&(u.preventDefault(),g(),v[0].focus()),I>=0&&(u.key==="ArrowLeft"||u.key==="ArrowRight")){u.preventDefault();let Pt=document.documentElement.dir==="rtl"?"ArrowLeft":"ArrowRight";v[(I+(u.key===Pt?1:-1)+v.length)%v.length].focus()}}} onPointerLeave=${M}
      onPointerEnter=${m} onPointerDown=${m} onFocusIn=${m}>
      <button type="button" class="act ${e?"on":""}" aria-pressed=${e?"true":"false"}
        aria-label=${`${s(e?`react.${e}`:"react.like")} \xB7 ${s("post.reactions",{n:d})}`}
          title=${s("react.hint")}
        onClick=${Z} onPointerDown=${u=>u.pointerType!=="mouse"&&h(400)}
        onPointerEnter=${u=>u.pointerType==="mouse"&&!e&&h(700)} onContextMenu=${u=>u.preventDefault()}>
        ${e?r`<span class="emoji" aria-hidden="true">${Ge[e]}</span>`:r`<${f} name="heart" size=${n?16:20} />`}
        <${ge} n=${d} /></button>
      <span popover="auto" class="reactions" role="group" aria-label=${s("react.choose")}
        onToggle=${u=>{u.newState==="closed"&&(p.current=!1)}}>
        ${c&&Object.entries(Ge).map(([u,v])=>r`
          <button type="button" key=${u} aria-label=${s(`react.${u}`)} title=${s(`react.${u}`)}
            aria-pressed=${u===e?"true":"false"} onClick=${()=>b(u)}>${v}</button>`)}
      </span>
    </span>`}function se(){let e=new AbortController,{signal:t}=e;for(let o of["wheel","touchmove","pointerdown","keydown"])addEventListener(o,()=>e.abort(),{signal:t});return e}function J(e,t,o=0){requestAnimationFrame(()=>{if(t.signal.aborted)return;let n=scrollY;e(),o===30?t.abort():J(e,t,scrollY===n?o+1:0)})}function et(e){let t=e.map(o=>({route:o,match:new RegExp(`^${o.path.replace(/:(\w+)/g,"(?<$1>[^/]+)")}/?$`)}));return o=>{for(let{route:n,match:a}of t){let i=a.exec(o);if(!i)continue;let p=Object.entries(i.groups??{}).map(([c,l])=>[c,Ot(l)]);return{route:n,params:Object.fromEntries(p)}}}}function Ot(e){try{return decodeURIComponent(e)}catch{return e}}var ot=L(()=>S.value.unreadNotifications??0),Tt=e=>e.unreadCount>0||e.unreadAfter!==void 0,nt=x(Date.now());setInterval(()=>{nt.value=Date.now()},6e4);var Nt=L(()=>new Set((S.value.notificationPreferences?.mutedConversations??[]).filter(e=>!e.until||Date.parse(e.until)>nt.value).map(e=>e.conversationId))),rt=L(()=>(S.value.conversations?.items??[]).filter(e=>!e.isArchived&&!Nt.value.has(e.id)&&Tt(e)).length),be=x(0),an=L(()=>rt.value+be.value),at=L(()=>{let{items:e,nextCursor:t}=S.value.conversations??{};return t?`${t} ${e.length}`:void 0}),tt=0;function ke(){let e=++tt;at.value?O.value==="live"&&P("getUnread").then(t=>{e===tt&&(be.value=Math.max(0,t.conversations-rt.peek()))},()=>{}):be.value=0}Pe(ke);var st=e=>at.peek()&&!S.peek().conversations.items.some(t=>t.id===e);_("message_read_confirmation",e=>{e.readBy===T.peek()?.id&&st(e.conversationId)&&ke()});_("conversation_marks_changed",e=>{st(e.conversationId)&&ke()});function ct({title:e,shownTitle:t,backTo:o,children:n}){let a=C(null),i=ot.value;return y(()=>{a.current.focus({preventScroll:!0})},[$.value.key]),y(()=>{document.title=`${i>0?`(${Le(i)}) `:""}${e} \xB7 Hubbub`},[e,i]),r`
    <header class="page-head">
      ${o&&r`<${G} icon="arrow-left" label=${s("act.back")} onClick=${()=>it(o)} />`}
      <h1 ref=${a} tabindex="-1" class="cut"><bdi>${t??e}</bdi></h1>
      ${n}
    </header>`}var Dt=L(()=>Ae.value.filter(e=>e.operation==="createPost"&&(e.state==="waiting"||e.state==="failed"||e.state==="queued"&&O.value!=="live"))),Ht=e=>e.text||s("compose.n_files",{n:e.mediaIds?.length??1});function lt(){let e=Dt.value,t=e.map(o=>o.key).join();return y(()=>{e.forEach(o=>B.outbox.pending(o.key).done.then(Ne,()=>{}))},[t]),e.length>0&&r`
    <ul class="outgoing" aria-label=${s("compose.outgoing")}>
      ${e.map(o=>r`<li key=${o.key}>
        <p class="pre" dir="auto">${Ht(o.input.body)}</p>
        ${o.state==="failed"?r`
          <p class="form-trouble" role="alert"><${f} name="circle-alert" size="16" />
            <span>${s("chat.not_sent")} ${te(o.error)}</span></p>
          <button type="button" class="link" onClick=${()=>B.outbox.retry(o.key)}>${s("act.retry")}</button>
          <button type="button" class="link" onClick=${()=>B.outbox.discard(o.key)}>
            ${s("chat.discard")}</button>`:r`<p class="soft small-text"><${f} name="clock" size="16" /><span>${s("compose.waits")}</span></p>`}
      </li>`)}
    </ul>`}var Ut=20,R=(e,t)=>e.length>t.length||e.length===t.length&&e>t;function ut(e){y(()=>{if(!e)return;let t=0,o=()=>{if(t=0,document.hidden||!document.hasFocus())return;let a=jt(),i=S.peek().own?.feedMarker;a&&(!i||R(a,i))&&B.write("moveFeedMarker",{body:{postId:a}}).done.catch(()=>{})},n=()=>{t||=window.setTimeout(o,1e3)};return n(),addEventListener("scroll",n,{passive:!0}),addEventListener("focus",n),()=>{clearTimeout(t),removeEventListener("scroll",n),removeEventListener("focus",n)}},[e])}function jt(){for(let e of document.querySelectorAll("[role=feed] > [data-anchor]"))if(e.getBoundingClientRect().bottom>80)return e.dataset.anchor}function pt({list:e,mark:t}){let o=e.items.value,n=o.findIndex(i=>!R(i.id,t));return o.length===0||n>=0&&n<4||n<0&&e.isAtEnd?null:r`<p class="to-mark"><button type="button" class="link" onClick=${async()=>{let i=()=>e.items.value.find(c=>!R(c.id,t));for(let c=0;c<Ut&&!i()&&!e.isAtEnd;c++)await e.more();let p=i()?.id;p&&J(()=>{let c=document.querySelector(`[role=feed] > [data-anchor="${CSS.escape(p)}"]`);c?.scrollIntoView({block:"center"}),c?.querySelector("article")?.focus({preventScroll:!0})},se())}}>${s("feed.to_mark")}</button></p>`}var Kt="2000px",Vt=2,Wt=240,mt=new WeakMap,dt=new IntersectionObserver(e=>e.forEach(t=>mt.get(t.target)?.(t)),{rootMargin:Kt}),q=new Map;function ft(){for(let[e,t]of[...q].slice(0,Vt))q.delete(e),t();q.size>0&&requestAnimationFrame(ft)}function Yt(e,t){q.size===0&&requestAnimationFrame(ft),q.set(e,t)}var Qt=({boundingClientRect:e})=>e.bottom>0&&e.top<innerHeight;function $t({id:e,heights:t,isFirst:o,render:n}){let a=C(null),[i,p]=w(o&&!t.has(e));return z(()=>{let c=a.current;return mt.set(c,l=>{if(q.delete(c),l.isIntersecting){Qt(l)?p(!0):Yt(c,()=>p(!0));return}c.contains(document.activeElement)||(c.firstElementChild&&t.set(e,c.getBoundingClientRect().height),p(!1))}),dt.observe(c),()=>{q.delete(c),dt.unobserve(c)}},[]),r`<div ref=${a} data-anchor=${e} style=${i?void 0:{height:`${t.get(e)??Wt}px`}}>
    ${i&&n()}</div>`}var Jt=10,Zt={home:["getHomeFeed",{order:"chronological"}],ranked:["getHomeFeed",{order:"ranked"}],friends:["getFriendsFeed",{}],explore:["getExploreFeed",{}]};function gt(e){let t=e.startsWith("circle-")?e.slice(7):void 0,[o,n]=t?["listCirclePosts",{}]:Zt[e],a=d=>({id:Oe(d.post),reasons:d.reasons}),i=x([]),p=x(void 0),c=e!=="home"||!!($.peek().isReloaded&&$.peek().place?.anchor),l=async(d,g)=>{let E=await P(o,{path:t&&{circleId:t},query:{...n,cursor:d,limit:g}});return c||(p.value=E.marker),c=!0,E},m=_e(d=>l(d),{read:a});return{kind:e,list:m,waiting:i,mark:p,async look(){if(e!=="home"||m.state.value!=="idle"||!m.isStarted)return;let d=m.items.value[0]?.id??"0";if(!(await l(void 0,1).catch(()=>{}))?.items.some(h=>R(h.post.id,d)))return;let E=await l(void 0,Jt).catch(()=>{});i.value=(E?.items??[]).map(h=>h.post.id).filter(h=>R(h,d)&&!m.items.value.some(M=>M.id===h))},async showWaiting(){let d=await l(void 0),g=new Set(m.items.value.map(h=>h.id)),E=d.items.map(a);i.value=[],E.every(h=>!g.has(h.id))&&d.nextCursor?await m.again():m.items.value=[...E.filter(h=>!g.has(h.id)),...m.items.value]},gone:d=>{m.remove(d),i.value=i.value.filter(g=>g!==d)},posted:d=>{e==="home"&&m.isStarted&&m.put({id:d,reasons:[{kind:"own"}]})}}}function bt({feed:e,label:t=s(`feed.${e.kind}`),empty:o}){let{list:n,waiting:a}=e,i=e.mark.value;ut(e.kind==="home"),y(()=>{de.add(e);let c=e.kind==="home"?[_("feed_changed",l=>{l.removed?n.items.value=n.items.value.filter(m=>W(m.id)?.author.id!==l.authorId):l.authorId!==T.value?.id&&(l.postId&&!a.value.includes(l.postId)?a.value=[...a.value,l.postId]:l.postId||e.look())}),O.subscribe(l=>{l==="live"&&e.look()}),Me(()=>e.look())]:[];return()=>{de.delete(e),c.forEach(l=>l())}},[e]);let p=async()=>{await e.showWaiting(),scrollTo({top:0}),Gt()};return r`
    ${a.value.length>0&&r`
      <div class="waiting-box"><button type="button" class="button primary waiting" onClick=${p}>
        <${f} name="arrow-up" size="16" /><span>${s("feed.waiting",{n:a.value.length})}</span></button>
          </div>`}
    ${i&&r`<${pt} list=${n} mark=${i} />`}
    <${eo} list=${n} label=${t} mark=${i} />
    ${qe(n)&&(o??r`<${K} icon="house" text=${s("feed.empty")} />`)}`}var Gt=()=>document.querySelector("main article")?.focus({preventScroll:!0}),Xt=4;function eo({list:e,label:t,mark:o}){let n=e.items.value,a=o&&n[0]&&R(n[0].id,o)?n.find(c=>!R(c.id,o))?.id:void 0;kt(e);let i=C(new WeakMap),p=(c,l)=>{let m=c.id===a,d=i.current.get(c);if(d?.at===l&&d.isMarked===m)return d.row;let g=r`
      <${$t} key=${c.id} id=${c.id} heights=${e.heights} isFirst=${l<Xt} render=${()=>r`
        ${m&&r`<p class="feed-mark soft small-text"><span>${s("feed.mark")}</span></p>`}
        <${ht} id=${c.id} reasons=${c.reasons} place=${{at:l+1}} />`} />`;return i.current.set(c,{at:l,isMarked:m,row:g}),g};return r`
    <div role=${n.length>0?"feed":void 0} aria-label=${n.length>0?t:void 0}
      aria-busy=${e.state.value==="loading"?"true":"false"} class="posts">
      ${n.map(p)}
    </div>
    <${Fe} list=${e} kind="post" />`}var wt=["home","ranked","friends"],yt=e=>vt(`feed.${e}`,()=>gt(e)),Yn=()=>yt("home").list.more();function we({query:e}){let t=S.value.own?.circles??[],o=[...wt.map(c=>[c,s(`feed.${c}`)]),...t.map(c=>[`circle-${c.id}`,c.name])],[n,a]=o.find(([c])=>c===e.get("feed"))??o[0],i=!wt.includes(n),p=yt(n);return r`
    <${ct} title=${s("nav.home")} />
    <nav class="tabs" aria-label=${s("feed.kinds")}>
      ${o.map(([c,l])=>r`<a key=${c} href=${c==="home"?"/":`/?feed=${c}`}
        aria-current=${c===n?"page":void 0}><bdi>${l}</bdi></a>`)}
    </nav>
    ${n==="home"&&r`<${je} />`}
    <button type="button" class="compose-line" onClick=${()=>D()}>
      <${U} user=${T.value} /><span class="soft">${s("compose.prompt")}</span></button>
    <${lt} />
    <${bt} key=${$.value.key+n} feed=${p} label=${a} empty=${r`
      <${K} icon="users" text=${s(n==="friends"?"feed.empty_friends":i?"feed.empty_circle":"feed.empty")}>
        <${ue} variant="primary" href=${i?"/settings/circles":"/explore"}>
          ${s(i?"circles.manage":"feed.explore_action")}</${ue}>
      </${K}>`} />`}var ve=[{path:"/",page:we,tab:"home"},{path:"/explore",load:()=>import("./search-VRUXR7TF.js"),tab:"search"},{path:"/search",load:()=>import("./search-VRUXR7TF.js"),tab:"search"},{path:"/tags/:tag",load:()=>import("./tag-DHCJZVDA.js"),tab:"search"},{path:"/post/:id",load:()=>import("./page-MRJVYQRA.js")},{path:"/@:username",load:()=>import("./profile-6XT3GH4H.js"),tab:"profile"},{path:"/@:username/:list",load:()=>import("./lists-6AZ767IU.js"),tab:"profile"},{path:"/requests",load:()=>import("./requests-66FLU2R3.js"),tab:"notifications"},{path:"/notifications",load:()=>import("./notices-E3Y5VUXS.js"),tab:"notifications"},{path:"/messages",load:()=>import("./page-SKBBODPX.js"),tab:"messages",wide:!0},{path:"/messages/new/@:username",load:()=>import("./page-SKBBODPX.js"),tab:"messages",wide:!0},{path:"/messages/:id",load:()=>import("./page-SKBBODPX.js"),tab:"messages",wide:!0},{path:"/invite/:code",load:()=>import("./invite-RA7JYQNM.js"),tab:"messages"},{path:"/saved",load:()=>import("./saved-HWSFX2J3.js"),tab:"saved"},{path:"/scheduled",load:()=>import("./scheduled-VOVEVT72.js"),tab:"scheduled"},{path:"/settings",load:()=>import("./settings-DB3VQNRP.js"),tab:"settings"},{path:"/settings/:page",load:()=>import("./settings-DB3VQNRP.js"),tab:"settings"},{path:"/admin",load:()=>import("./admin-5JJO2DIE.js"),tab:"admin",wide:!0},{path:"/admin/:page",load:()=>import("./admin-5JJO2DIE.js"),tab:"admin",wide:!0},{path:"/admin/people/:username",load:()=>import("./admin-5JJO2DIE.js"),tab:"admin",wide:!0},{path:"/login",load:()=>import("./login-XSQIMGGK.js"),isOpen:!0},{path:"/signup",load:()=>import("./signup-U4E4CAGC.js"),isOpen:!0},{path:"/reset",load:()=>import("./reset-WZ6EBRXS.js"),isOpen:!0},{path:"/nowhere",load:()=>import("./nowhere-R2YJUBWJ.js"),isOpen:!0}];var H=new Map,to=50,oo=6,ye="hubbub.place",xt=et(ve),$=x(xe(history.state?.key??Ce()));history.scrollRestoration="manual";so();addEventListener("pagehide",()=>{Se();let{key:e,place:t}=$.value;sessionStorage.setItem(ye,JSON.stringify({key:e,place:t}))});history.replaceState({key:$.value.key},"");addEventListener("popstate",e=>{Se(),$.value=xe(e.state?.key??Ce())});function ie(e,{replace:t=!1}={}){Se();let o=Ce();history[t?"replaceState":"pushState"]({key:o},"",e),$.value=xe(o)}function it(e){H.size>1?history.back():ie(e,{replace:!0})}function or(){document.addEventListener("click",e=>{if(e.defaultPrevented||e.button||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey)return;let t=e.target.closest?.("a[href]");if(!(t instanceof HTMLAnchorElement)||t.target||t.hasAttribute("download")||t.origin!==location.origin||!xt(t.pathname))return;e.preventDefault();let o=t.pathname+t.search;o===location.pathname+location.search?scrollTo({top:0}):ie(o)})}function vt(e,t){let{kept:o}=$.value;return o.has(e)||o.set(e,t()),o.get(e)}function kt(e){y(()=>{let t=$.value,o=t.isReloaded&&t.place?.anchor;if(!o)return;let n=se();return no(e,o,n.signal).then(()=>{J(()=>Ct(t),n),t.isReloaded=!1}),()=>n.abort()},[e])}async function no(e,t,o){for(let n=0;n<oo;n++)if(o.aborted||e.isAtEnd||e.items.value.some(a=>a.id===t)||(e.state.value==="loading"?await ro(e):await e.more(),e.state.value==="failed"))return}var ro=e=>new Promise(t=>{let o=e.state.subscribe(n=>{n!=="loading"&&(t(void 0),queueMicrotask(()=>o()))})});function nr({fallback:e}){let t=$.value,[o,n]=w(()=>new Map),a=t.route.page??o.get(t.route);return y(()=>{if(a)return;let i=!0;return t.route.load().then(p=>i&&n(c=>new Map(c).set(t.route,p.default)),()=>i&&ao()),()=>{i=!1}},[t.route,a]),z(()=>{a&&Ct(t)},[t,a]),a?r`<${a} key=${t.key} params=${t.params} query=${t.query} />`:e}function ao(){sessionStorage.getItem("hubbub.reloaded")!==location.href&&(sessionStorage.setItem("hubbub.reloaded",location.href),location.reload())}function xe(e){let t=location.pathname,o=H.get(e);if(o?.path===t+location.search)return o;let{route:n,params:a}=xt(t)??{route:ve.at(-1),params:{}},i={key:e,path:t+location.search,params:a,query:new URLSearchParams(location.search),route:n,kept:new Map};return H.set(e,i),H.size>to&&H.delete(H.keys().next().value),i}function Ce(){return crypto.getRandomValues(new Uint32Array(2)).join("")}function so(){try{let{key:e,place:t}=JSON.parse(sessionStorage.getItem(ye)??"{}");t&&e===$.value.key&&Object.assign($.value,{place:t,isReloaded:!0})}catch{}sessionStorage.removeItem(ye)}function Se(){for(let e of document.querySelectorAll("[data-anchor]")){let{top:t,bottom:o}=e.getBoundingClientRect();if(o>0){$.value.place={anchor:e.dataset.anchor,top:t},scrollY===0&&($.value.place={top:0});return}}$.value.place={top:scrollY}}function Ct({place:e}){let t=e?.anchor&&document.querySelector(`[data-anchor="${CSS.escape(e.anchor)}"]`);t?scrollBy({top:t.getBoundingClientRect().top-e.top}):scrollTo({top:e?.top??0})}function St({post:e}){let{poll:t}=e,o=Ee(),n=Date.parse(t.endsAt)<=Ie.value,a=t.ownVotes?.length>0,[i,p]=w(t.ownVotes??[]),[c,l]=w(!1),[m,d]=w(!1),g=n||a&&!c,E=b=>p(k=>t.isMultiple?k.includes(b)?k.filter(u=>u!==b):[...k,b].sort((u,v)=>u-v):[b]),h=async b=>{b.preventDefault(),d(!0);try{let k=await P("voteInPoll",{path:{postId:e.id},body:{options:i}});ne(e.id,u=>({...u,poll:k})),l(!1)}catch(k){N(te(k))}finally{d(!1)}},M=t.voters??0,Z=b=>M>0?(b.votes??0)/M:0;return r`
    <form class="poll" onSubmit=${h}>
      <ul>${t.options.map((b,k)=>g?r`
        <li key=${k} class="poll-result ${t.ownVotes?.includes(k)?"mine":""}">
          <span class="poll-bar" style=${{inlineSize:`${Math.round(Z(b)*100)}%`}}></span>
          <span class="poll-text" dir="auto">${b.text}${t.ownVotes?.includes(k)&&r` <${f} name="check" size="16" /><span class="hidden">${s("poll.yours")}</span>`}</span>
          <span class="soft">${Z(b).toLocaleString(document.documentElement.lang,{style:"percent"})}</span>
            </li>`:r`
        <li key=${k}><label class="poll-option"><input type=${t.isMultiple?"checkbox":"radio"} name=${o}
          checked=${i.includes(k)} onChange=${()=>E(k)} /><span dir="auto">${b.text}</span></label>
            </li>`)}</ul>
      <p class="soft small-text poll-foot">
        ${!g&&r`<${A} type="submit" variant="soft" busy=${m} disabled=${i.length===0}>
          ${s("poll.vote")}</${A}>`}
        ${t.voters!==void 0&&r`<span>${s("poll.voters",{n:M})}</span>`}
        <span>${n?s("poll.ended"):r`${s("poll.ends")} ${io(t.endsAt)}`}</span>
        ${a&&!n&&!c&&r`<button type="button" class="link"
          onClick=${()=>l(!0)}>${s("poll.change")}</button>`}
      </p>
    </form>`}var io=e=>r`<time datetime=${e}>${new Intl.DateTimeFormat(document.documentElement.lang,{dateStyle:"medium",timeStyle:"short"}).format(new Date(e))}</time>`;var co={public:"globe",followers:"users",friends:"user-check",circle:"circle-dot",private:"lock"};function ht({id:e,reasons:t=[],isOpen:o=!1,place:n}){let a=W(e);if(!a)return null;let i=l=>{o||l.defaultPrevented||l.target.closest("a, button, input, label, video, audio, form, [popover]")||getSelection()?.toString()||ie(`/post/${e}`)},p=a.sharedPost&&!a.isQuote&&!a.text,c=p?W(a.sharedPost.id)??a.sharedPost:a;return r`
    <article class="post ${o?"is-open":""}" tabindex="0" data-anchor=${e} aria-labelledby="a-${e}"
      aria-posinset=${n?.at} aria-setsize=${n?-1:void 0} onClick=${i}>
      ${p&&r`<p class="reason"><${f} name="repeat-2" size="16" />
        <span>${le("post.shared_by",{name:r`<a href=${X(a.author)}><${j} user=${a.author} />
          </a>`})}</span></p>`}
      ${!p&&t.length>0&&r`<${go} reasons=${t} />`}
      <${lo} post=${c} labelId="a-${e}" isOpen=${o}
        menu=${r`<${Ze} post=${c} share=${p?a:void 0} />`} />
      <${Xe} post=${c} />
    </article>`}function lo({post:e,labelId:t,isOpen:o,menu:n}){return r`
    <header class="post-head">
      <a href=${X(e.author)} tabindex="-1" aria-hidden="true"><${U} user=${e.author} /></a>
      <div class="post-who" id=${t}>
        <a class="cut" href=${X(e.author)}><${j} user=${e.author} /></a>
        <span class="soft small-text post-when">
          <bdi class="cut">@${e.author.username}</bdi><span aria-hidden="true">·</span>
          <a href="/post/${e.id}"><${ee} at=${e.createdAt} /></a>
          ${e.editedAt&&r`<span aria-hidden="true">·</span><span>${s("post.edited")}</span>`}
          <span title=${s(`audience.${e.audience}`)}><${f} name=${co[e.audience]} size="14" />
            <span class="hidden">${s(`audience.${e.audience}`)}</span></span>
        </span>
      </div>
      ${n}
    </header>
    <div class="post-body">
      <${fo} text=${e.text} isOpen=${o} />
      <${$o} post=${e} />
      ${e.media?.length>0&&r`<${ze} media=${e.media} />`}
      ${e.poll&&r`<${St} post=${e} />`}
      ${e.isQuote&&r`<${ho} post=${e.sharedPost} />`}
    </div>`}var uo=12,po=18,mo=e=>e.split(`
`).reduce((t,o)=>t+Math.max(1,Math.ceil(o.length/po)),0)<=uo;function fo({text:e,isOpen:t}){let o=C(null),[n,a]=w(!1),[i,p]=w(t);if(z(()=>{!o.current||i||a(!mo(e)&&o.current.scrollHeight>o.current.clientHeight+2)},[e,i]),!e)return null;let c=t&&e.length<120?"large":"";return r`
    <p ref=${o} dir="auto" class="post-text pre ${i?"":"clamp"} ${c}"><${We} text=${e} /></p>
    ${n&&!i&&r`<button type="button" class="link more-text" onClick=${()=>p(!0)}>
      ${s("post.more")}</button>`}`}function $o({post:e}){let t=[e.mood&&r`<${f} name="smile" size="16" /><bdi>${e.mood}</bdi>`,e.location&&r`<${f} name="map-pin" size="16" /><bdi>${e.location}</bdi>`,e.link&&r`<${Ye} href=${e.link} />`,e.expiresAt&&r`<${f} name="clock" size="16" /><span>${s("post.expires")} <${ee} at=${e.expiresAt} />
      </span>`].filter(Boolean);return t.length>0&&r`<ul class="facts soft small-text">
    ${t.map((o,n)=>r`<li key=${n}>${o}</li>`)}</ul>`}function ho({post:e}){return e?r`
    <a class="quoted" href="/post/${e.id}">
      <span class="quoted-head"><${U} user=${e.author} size="24" /><${j} user=${e.author} />
        <span class="soft small-text cut"><bdi>@${e.author.username}</bdi> · <${ee} at=${e.createdAt} /></span>
          </span>
      ${e.text&&r`<span class="clamp small pre" dir="auto">${e.text}</span>`}
      ${e.media?.length>0&&r`<span class="soft small-text"><${f} name="image" size="16"
        /> ${s("post.files",{n:e.media.length})}</span>`}
    </a>`:r`<p class="quoted soft">${s("post.not_seen")}</p>`}var Et={tag:"hash",commented:"message-circle",shared:"repeat-2",popular:"chart-no-axes-column",circle_member:"circle-dot"};function go({reasons:e}){let t=e.find(n=>n.kind in Et),o=t?.kind;return!t||e.some(n=>n.kind==="own"||n.kind==="follows")?null:r`
    <p class="reason"><${f} name=${Et[o]} size="16" /><span>${le(`reason.${o}`,{name:t.user&&r`<${j} user=${t.user} />`,tag:t.tag&&r`<${ce}>#${t.tag}</${ce}>`})}</span></p>`}export{ot as a,Tt as b,an as c,bo as d,We as e,Ye as f,D as g,So as h,ae as i,Q as j,Fo as k,F as l,qo as m,zo as n,he as o,Je as p,Ge as q,Bt as r,co as s,ht as t,ho as u,gt as v,bt as w,eo as x,$ as y,ie as z,or as A,vt as B,nr as C,ct as D,Yn as E};
