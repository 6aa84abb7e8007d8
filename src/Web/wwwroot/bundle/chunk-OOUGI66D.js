import{$ as Re,A as ie,Aa as De,B as Pe,C as Ae,H as m,I as P,J as Z,K as ce,L as U,M as j,N as G,P as Me,Q as X,V as K,X as ee,_ as Le,a as se,aa as Ie,c as k,ca as te,d as x,da as N,e as z,f as S,ga as W,i as Ce,ia as _e,j as C,ja as qe,k as L,ka as le,l as Se,m as r,ma as ue,n as B,na as Fe,o as O,oa as V,p as w,pa as oe,q as Ee,qa as ze,r as T,s as E,sa as Be,t as _,ta as Oe,ua as Te,va as Ne,wa as Q,z as s}from"./chunk-RBDT4JOE.js";var St=/(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}…])/,Et=new RegExp("(?<![\\p{L}\\p{N}_/&])[#\uFF03]((?=[\\p{N}_\xB7]*[\\p{L}\\p{M}\\p{Extended_Pictographic}])[\\p{L}\\p{M}\\p{N}_\xB7\\p{Extended_Pictographic}]+)","u"),Pt=/(?<![\p{L}\p{N}_/])[@＠]([A-Za-z0-9_.]{2,29}[A-Za-z0-9_])/u,At=new RegExp([St,Et,Pt].map(e=>e.source).join("|"),"gu");function Ue(e){let t=[],o=0,n=a=>{a&&t.push({kind:"text",text:a,value:a})};for(let a of e.matchAll(At)){n(e.slice(o,a.index));let c=a[1]?"link":a[2]?"tag":"mention";t.push({kind:c,text:a[0],value:a[1]??a[2]??a[3]}),o=a.index+a[0].length}return n(e.slice(o)),t}function pe(e){let t=e.replace(/^https?:\/\/(www\.)?/,"").replace(/\/$/,"");return t.length>48?`${t.slice(0,47)}\u2026`:t}var He="\\p{Extended_Pictographic}(?:[\\u{1F3FB}-\\u{1F3FF}]|\\uFE0F)?",Mt=new RegExp(`^(?:${He}(?:\\u200D${He})*\\s?){1,3}$`,"u"),$o=e=>Mt.test(e);var je=({text:e})=>Ue(e).map(({kind:t,text:o,value:n})=>t==="link"?r`<${ne} href=${n}>${pe(n)}</${ne}>`:t==="tag"?r`<a class="tag" href="/tags/${encodeURIComponent(n)}">${o}</a>`:t==="mention"?r`<a class="mention" href="/@${n}">${o}</a>`:o),ne=({href:e,children:t})=>r`
  <a class="out" href=${e} target="_blank" rel="noopener noreferrer nofollow ugc" dir="ltr">${t}</a>`,Ke=({href:e})=>r`<${m} name="link" size="16" /><${ne} href=${e}>${pe(e)}
  </${ne}>`;var de=C(null);function D(e={}){de.value=e}function yo(){let[e,t]=k(null),o=de.value;return x(()=>{o&&!e&&import("./composer-JX4OTZFL.js").then(n=>t(()=>n.Composer))},[o]),o&&e&&r`<${e} what=${o} onClose=${()=>{de.value=null}} />`}var me=new Map;function ae(e){return me.has(e)||me.set(e,C(void 0)),me.get(e)}var J=(e,t)=>{ae(e).value=t};function Ro(e){ae(e).value===void 0&&E("getRelationship",{path:{userId:e}}).then(t=>J(e,t),()=>{})}_("relationship_changed",({userId:e,relationship:t})=>J(e,t));async function q(e,t,o){let n=ae(e).value,a=await qe(t,{path:{userId:e}},{show:()=>o&&J(e,{...n,...o}),takeBack:()=>J(e,n)});return a&&J(e,a),a}async function Io(e){await te(s("people.block_title",{name:e.displayName}),s("people.block_text"),s("people.block"))&&await q(e.id,"blockUser",{blocked:!0,following:!1,followedBy:!1})}function _o({user:e,isSmall:t}){let o=ae(e.id).value;if(Q(e)||!o)return null;let{following:n,requested:a,blocked:c}=o;return c?r`<${P} onClick=${()=>q(e.id,"unblockUser",{blocked:!1})}>
    ${s("people.unblock")}</${P}>`:n||a?r`<${P} onClick=${()=>q(e.id,"unfollowUser",{following:!1,requested:!1})}
      icon=${t?void 0:n?"user-check":"clock"}>
        ${s(n?"people.following":"people.requested")}</${P}>`:r`<${P} variant="primary" icon=${t?void 0:"user-plus"}
    onClick=${()=>q(e.id,"followUser",e.isPrivate?{requested:!0}:{following:!0})}>
    ${s(o.followedBy?"people.follow_back":"people.follow")}</${P}>`}var fe=C(null);async function Ve(e){await navigator.clipboard.writeText(location.origin+e),N(s("post.copied"))}function Qe({post:e,share:t}){let o=Q(e.author),n=a=>()=>{fe.value={what:a,post:e}};return r`
    <${W} label=${s("act.more")} items=${[o&&{icon:"pencil",text:s("act.edit"),onClick:()=>D({edited:e})},o&&{icon:"pin",text:s(e.isPinned?"post.unpin":"post.pin"),onClick:()=>Rt(e)},e.viewer?.saved&&Lt()&&{icon:"bookmark",text:s("saved.to_folder"),onClick:n("folder")},o&&{icon:"eye",text:s("post.audience"),onClick:n("audience")},{icon:"heart",text:s("post.who_reacted"),onClick:n("reactions")},e.editedAt&&{icon:"clock",text:s("post.history"),onClick:n("history")},!o&&{icon:"info",text:s("post.why"),onClick:n("why")},!o&&{icon:"volume-x",text:s("people.mute_name",{name:e.author.displayName}),onClick:()=>It(e.author)},t&&Q(t.author)&&{icon:"repeat-2",text:s("post.unshare"),onClick:()=>We(t,!1)},o&&{icon:"trash-2",text:s("act.delete"),danger:!0,onClick:()=>We(e,!0)}]} />`}var Lt=()=>(w.value.own?.folders??[]).length>0,Rt=e=>le(async()=>{let t=await E(e.isPinned?"unpinPost":"pinPost",{path:{postId:e.id}});oe(e.id,o=>({...o,isPinned:t.isPinned})),N(s(t.isPinned?"post.pinned":"post.unpinned"))});async function It(e){await q(e.id,"muteUser",{muted:!0})&&N(s("people.muted",{name:e.displayName}),{action:s("act.undo"),onAction:()=>q(e.id,"unmuteUser",{muted:!1})})}async function We(e,t){t&&!await te(s("post.delete_title"),s("post.delete_text"),s("act.delete"))||await le(async()=>{await E("deletePost",{path:{postId:e.id}}),ze(e.id)})}var Je={like:"\u{1F44D}",love:"\u2764\uFE0F",haha:"\u{1F602}",wow:"\u{1F62E}",sad:"\u{1F622}",angry:"\u{1F620}"},_t=e=>Object.values(e??{}).reduce((t,o)=>t+o,0);function Ye({post:e}){let t=e.viewer?.saved,o=e.audience==="public";return r`
    <footer class="post-actions">
      <a class="act" href="/post/${e.id}?to=comments" aria-label=${s("post.comments",{n:e.counts.comments})}
        title=${s("post.comment")}><${m} name="message-circle" /><${$e} n=${e.counts.comments} /></a>
      <${W} label=${s("post.shares",{n:e.counts.shares})} class="act" items=${[o&&{icon:"repeat-2",text:s("post.share"),onClick:()=>Ne(e)},{icon:"quote",text:s("post.quote"),onClick:()=>D({quoted:e})},{icon:"send",text:s("post.send"),onClick:()=>{fe.value={what:"send",post:e}}},{icon:"link",text:s("post.copy"),onClick:()=>Ve(`/post/${e.id}`)}]}><${m} name="repeat-2" /><${$e} n=${e.counts.shares} /></${W}>
      <${qt} mine=${e.viewer?.reaction} reactions=${e.counts.reactions} onPick=${n=>Oe(e,n)} />
      <${Z} icon="bookmark" class="act ${t?"on":""}" aria-pressed=${t?"true":"false"}
        label=${s(t?"post.unsave":"post.save")} onClick=${()=>Te(e,t?void 0:{})} />
    </footer>`}var $e=({n:e})=>r`<span class="act-count" aria-hidden="true">${e>0?Ae(e):""}</span>`;function qt({mine:e,reactions:t,onPick:o,isSmall:n=!1}){let a=S(null),c=S(0),l=S(!1),[i,p]=k(!1),v=()=>p(!0),d=_t(t),h=()=>{let u=a.current.querySelector(".reactions");u.showPopover();let y=a.current.getBoundingClientRect(),I=u.getBoundingClientRect();Object.assign(u.style,{left:`${Math.max(8,Math.min(innerWidth-I.width-8,y.left-8))}px`,top:`${y.top-I.height-4>60?y.top-I.height-4:y.bottom+4}px`})},A=()=>a.current.querySelector(".reactions").hidePopover(),$=u=>{clearTimeout(c.current),c.current=setTimeout(()=>{l.current=!0,h()},u)},M=()=>clearTimeout(c.current),Y=()=>{if(M(),l.current){l.current=!1;return}o(e?void 0:"like")},g=u=>{A(),l.current=!1,o(u===e?void 0:u),a.current.querySelector(".act").focus()};return r`
    <span class="react ${n?"small-text":""}" ref=${a} onKeyDown=${u=>{let y=[...a.current.querySelectorAll(".reactions button")],I=y.indexOf(document.activeElement);if(I<0&&(u.key==="ArrowUp"||u.key==="ArrowDown")&&(u.preventDefault(),h(),y[0].focus()),I>=0&&(u.key==="ArrowLeft"||u.key==="ArrowRight")){u.preventDefault();let Ct=document.documentElement.dir==="rtl"?"ArrowLeft":"ArrowRight";y[(I+(u.key===Ct?1:-1)+y.length)%y.length].focus()}}} onPointerLeave=${M}
      onPointerEnter=${v} onPointerDown=${v} onFocusIn=${v}>
      <button type="button" class="act ${e?"on":""}" aria-pressed=${e?"true":"false"}
        aria-label=${`${s(e?`react.${e}`:"react.like")} \xB7 ${s("post.reactions",{n:d})}`}
          title=${s("react.hint")}
        onClick=${Y} onPointerDown=${u=>u.pointerType!=="mouse"&&$(400)}
        onPointerEnter=${u=>u.pointerType==="mouse"&&!e&&$(700)} onContextMenu=${u=>u.preventDefault()}>
        ${e?r`<span class="emoji" aria-hidden="true">${Je[e]}</span>`:r`<${m} name="heart" size=${n?16:20} />`}
        <${$e} n=${d} /></button>
      <span popover="auto" class="reactions" role="group" aria-label=${s("react.choose")}
        onToggle=${u=>{u.newState==="closed"&&(l.current=!1)}}>
        ${i&&Object.entries(Je).map(([u,y])=>r`
          <button type="button" key=${u} aria-label=${s(`react.${u}`)} title=${s(`react.${u}`)}
            aria-pressed=${u===e?"true":"false"} onClick=${()=>g(u)}>${y}</button>`)}
      </span>
    </span>`}function Ze(e){let t=e.map(o=>({route:o,match:new RegExp(`^${o.path.replace(/:(\w+)/g,"(?<$1>[^/]+)")}/?$`)}));return o=>{for(let{route:n,match:a}of t){let c=a.exec(o);if(!c)continue;let l=Object.entries(c.groups??{}).map(([i,p])=>[i,Ft(p)]);return{route:n,params:Object.fromEntries(l)}}}}function Ft(e){try{return decodeURIComponent(e)}catch{return e}}var Xe=L(()=>w.value.unreadNotifications??0),zt=e=>e.unreadCount>0||e.unreadAfter!==void 0,et=C(Date.now());setInterval(()=>{et.value=Date.now()},6e4);var Bt=L(()=>new Set((w.value.notificationPreferences?.mutedConversations??[]).filter(e=>!e.until||Date.parse(e.until)>et.value).map(e=>e.conversationId))),tt=L(()=>(w.value.conversations?.items??[]).filter(e=>!e.isArchived&&!Bt.value.has(e.id)&&zt(e)).length),he=C(0),tn=L(()=>tt.value+he.value),ot=L(()=>{let{items:e,nextCursor:t}=w.value.conversations??{};return t?`${t} ${e.length}`:void 0}),Ge=0;function ge(){let e=++Ge;ot.value?O.value==="live"&&E("getUnread").then(t=>{e===Ge&&(he.value=Math.max(0,t.conversations-tt.peek()))},()=>{}):he.value=0}Se(ge);var nt=e=>ot.peek()&&!w.peek().conversations.items.some(t=>t.id===e);_("message_read_confirmation",e=>{e.readBy===T.peek()?.id&&nt(e.conversationId)&&ge()});_("conversation_marks_changed",e=>{nt(e.conversationId)&&ge()});function rt({title:e,shownTitle:t,backTo:o,children:n}){let a=S(null),c=Xe.value;return x(()=>{a.current.focus({preventScroll:!0})},[f.value.key]),x(()=>{document.title=`${c>0?`(${Pe(c)}) `:""}${e} \xB7 Hubbub`},[e,c]),r`
    <header class="page-head">
      ${o&&r`<${Z} icon="arrow-left" label=${s("act.back")} onClick=${()=>at(o)} />`}
      <h1 ref=${a} tabindex="-1" class="cut"><bdi>${t??e}</bdi></h1>
      ${n}
    </header>`}var Ot=L(()=>Ee.value.filter(e=>e.operation==="createPost"&&(e.state==="waiting"||e.state==="failed"||e.state==="queued"&&O.value!=="live"))),Tt=e=>e.text||s("compose.n_files",{n:e.mediaIds?.length??1});function st(){let e=Ot.value,t=e.map(o=>o.key).join();return x(()=>{e.forEach(o=>B.outbox.pending(o.key).done.then(Be,()=>{}))},[t]),e.length>0&&r`
    <ul class="outgoing" aria-label=${s("compose.outgoing")}>
      ${e.map(o=>r`<li key=${o.key}>
        <p class="pre" dir="auto">${Tt(o.input.body)}</p>
        ${o.state==="failed"?r`
          <p class="form-trouble" role="alert"><${m} name="circle-alert" size="16" />
            <span>${s("chat.not_sent")} ${ee(o.error)}</span></p>
          <button type="button" class="link" onClick=${()=>B.outbox.retry(o.key)}>${s("act.retry")}</button>
          <button type="button" class="link" onClick=${()=>B.outbox.discard(o.key)}>
            ${s("chat.discard")}</button>`:r`<p class="soft small-text"><${m} name="clock" size="16" /><span>${s("compose.waits")}</span></p>`}
      </li>`)}
    </ul>`}var Nt=20,R=(e,t)=>e.length>t.length||e.length===t.length&&e>t;function it(e){x(()=>{if(!e)return;let t=0,o=()=>{if(t=0,document.hidden||!document.hasFocus())return;let a=Dt(),c=w.peek().own?.feedMarker;a&&(!c||R(a,c))&&B.write("moveFeedMarker",{body:{postId:a}}).done.catch(()=>{})},n=()=>{t||=window.setTimeout(o,1e3)};return n(),addEventListener("scroll",n,{passive:!0}),addEventListener("focus",n),()=>{clearTimeout(t),removeEventListener("scroll",n),removeEventListener("focus",n)}},[e])}function Dt(){for(let e of document.querySelectorAll("[role=feed] > [data-anchor]"))if(e.getBoundingClientRect().bottom>80)return e.dataset.anchor}function ct({list:e,mark:t}){let o=e.items.value,n=o.findIndex(c=>!R(c.id,t));return o.length===0||n>=0&&n<4||n<0&&e.isAtEnd?null:r`<p class="to-mark"><button type="button" class="link" onClick=${async()=>{let c=()=>e.items.value.find(i=>!R(i.id,t));for(let i=0;i<Nt&&!c()&&!e.isAtEnd;i++)await e.more();let l=c()?.id;l&&requestAnimationFrame(()=>{let i=document.querySelector(`[role=feed] > [data-anchor="${CSS.escape(l)}"]`);i?.scrollIntoView({block:"center"}),i?.querySelector("article")?.focus({preventScroll:!0})})}}>${s("feed.to_mark")}</button></p>`}var Ht="2000px",Ut=2,jt=240,ut=new WeakMap,lt=new IntersectionObserver(e=>e.forEach(t=>ut.get(t.target)?.(t)),{rootMargin:Ht}),F=new Map;function pt(){for(let[e,t]of[...F].slice(0,Ut))F.delete(e),t();F.size>0&&requestAnimationFrame(pt)}function Kt(e,t){F.size===0&&requestAnimationFrame(pt),F.set(e,t)}var Wt=({boundingClientRect:e})=>e.bottom>0&&e.top<innerHeight;function dt({id:e,heights:t,isFirst:o,render:n}){let a=S(null),[c,l]=k(o&&!t.has(e));return z(()=>{let i=a.current;return ut.set(i,p=>{if(F.delete(i),p.isIntersecting){Wt(p)?l(!0):Kt(i,()=>l(!0));return}i.contains(document.activeElement)||(i.firstElementChild&&t.set(e,i.getBoundingClientRect().height),l(!1))}),lt.observe(i),()=>{F.delete(i),lt.unobserve(i)}},[]),r`<div ref=${a} data-anchor=${e} style=${c?void 0:{height:`${t.get(e)??jt}px`}}>
    ${c&&n()}</div>`}var Vt=10,Qt={home:["getHomeFeed",{order:"chronological"}],ranked:["getHomeFeed",{order:"ranked"}],friends:["getFriendsFeed",{}],explore:["getExploreFeed",{}]};function ft(e){let t=e.startsWith("circle-")?e.slice(7):void 0,[o,n]=t?["listCirclePosts",{}]:Qt[e],a=d=>({id:Fe(d.post),reasons:d.reasons}),c=(d,h)=>E(o,{path:t&&{circleId:t},query:{...n,cursor:d,limit:h}}),l=Le(d=>c(d),{read:a}),i=C([]),p,v=e!=="home"||!!(f.peek().isReloaded&&f.peek().place?.anchor);return{kind:e,list:l,waiting:i,get mark(){return!v&&w.value.own&&(v=!0,p=w.value.own.feedMarker),p},async look(){if(e!=="home"||l.state.value!=="idle"||!l.isStarted)return;let d=l.items.value[0]?.id??"0";if(!(await c(void 0,1).catch(()=>{}))?.items.some($=>R($.post.id,d)))return;let A=await c(void 0,Vt).catch(()=>{});i.value=(A?.items??[]).map($=>$.post.id).filter($=>R($,d)&&!l.items.value.some(M=>M.id===$))},async showWaiting(){let d=await c(void 0),h=new Set(l.items.value.map($=>$.id)),A=d.items.map(a);i.value=[],A.every($=>!h.has($.id))&&d.nextCursor?await l.again():l.items.value=[...A.filter($=>!h.has($.id)),...l.items.value]},gone:d=>{l.remove(d),i.value=i.value.filter(h=>h!==d)},posted:d=>{e==="home"&&l.isStarted&&l.put({id:d,reasons:[{kind:"own"}]})}}}function $t({feed:e,label:t=s(`feed.${e.kind}`),empty:o}){let{list:n,waiting:a,mark:c}=e;it(e.kind==="home"),x(()=>{ue.add(e);let i=e.kind==="home"?[_("feed_changed",p=>{p.removed?n.items.value=n.items.value.filter(v=>V(v.id)?.author.id!==p.authorId):p.authorId!==T.value?.id&&(p.postId&&!a.value.includes(p.postId)?a.value=[...a.value,p.postId]:p.postId||e.look())}),O.subscribe(p=>{p==="live"&&e.look()})]:[];return()=>{ue.delete(e),i.forEach(p=>p())}},[e]);let l=async()=>{await e.showWaiting(),scrollTo({top:0}),Jt()};return r`
    ${a.value.length>0&&r`
      <div class="waiting-box"><button type="button" class="button primary waiting" onClick=${l}>
        <${m} name="arrow-up" size="16" /><span>${s("feed.waiting",{n:a.value.length})}</span></button>
          </div>`}
    ${c&&r`<${ct} list=${n} mark=${c} />`}
    <${Zt} list=${n} label=${t} mark=${c} />
    ${Ie(n)&&(o??r`<${K} icon="house" text=${s("feed.empty")} />`)}`}var Jt=()=>document.querySelector("main article")?.focus({preventScroll:!0}),Yt=4;function Zt({list:e,label:t,mark:o}){let n=e.items.value,a=o&&n[0]&&R(n[0].id,o)?n.find(i=>!R(i.id,o))?.id:void 0;ht(e);let c=S(new WeakMap),l=(i,p)=>{let v=i.id===a,d=c.current.get(i);if(d?.at===p&&d.isMarked===v)return d.row;let h=r`
      <${dt} key=${i.id} id=${i.id} heights=${e.heights} isFirst=${p<Yt} render=${()=>r`
        ${v&&r`<p class="feed-mark soft small-text"><span>${s("feed.mark")}</span></p>`}
        <${mt} id=${i.id} reasons=${i.reasons} place=${{at:p+1}} />`} />`;return c.current.set(i,{at:p,isMarked:v,row:h}),h};return r`
    <div role=${n.length>0?"feed":void 0} aria-label=${n.length>0?t:void 0}
      aria-busy=${e.state.value==="loading"?"true":"false"} class="posts">
      ${n.map(l)}
    </div>
    <${Re} list=${e} kind="post" />`}var gt=["home","ranked","friends"],kt=e=>bt(`feed.${e}`,()=>ft(e)),Un=()=>kt("home").list.more();function be({query:e}){let t=w.value.own?.circles??[],o=[...gt.map(i=>[i,s(`feed.${i}`)]),...t.map(i=>[`circle-${i.id}`,i.name])],[n,a]=o.find(([i])=>i===e.get("feed"))??o[0],c=!gt.includes(n),l=kt(n);return r`
    <${rt} title=${s("nav.home")} />
    <nav class="tabs" aria-label=${s("feed.kinds")}>
      ${o.map(([i,p])=>r`<a key=${i} href=${i==="home"?"/":`/?feed=${i}`}
        aria-current=${i===n?"page":void 0}><bdi>${p}</bdi></a>`)}
    </nav>
    ${n==="home"&&r`<${De} />`}
    <button type="button" class="compose-line" onClick=${()=>D()}>
      <${U} user=${T.value} /><span class="soft">${s("compose.prompt")}</span></button>
    <${st} />
    <${$t} key=${f.value.key+n} feed=${l} label=${a} empty=${r`
      <${K} icon="users" text=${s(n==="friends"?"feed.empty_friends":c?"feed.empty_circle":"feed.empty")}>
        <${ce} variant="primary" href=${c?"/settings/circles":"/explore"}>
          ${s(c?"circles.manage":"feed.explore_action")}</${ce}>
      </${K}>`} />`}var ke=[{path:"/",page:be,tab:"home"},{path:"/explore",load:()=>import("./search-QAWH3UG6.js"),tab:"search"},{path:"/search",load:()=>import("./search-QAWH3UG6.js"),tab:"search"},{path:"/tags/:tag",load:()=>import("./tag-73XDCGSV.js"),tab:"search"},{path:"/post/:id",load:()=>import("./page-5L563VHW.js")},{path:"/@:username",load:()=>import("./profile-VNN5LPCD.js"),tab:"profile"},{path:"/@:username/:list",load:()=>import("./lists-TKSFQ6DO.js"),tab:"profile"},{path:"/requests",load:()=>import("./requests-SXWFF73Q.js"),tab:"notifications"},{path:"/notifications",load:()=>import("./notices-XMANLWF6.js"),tab:"notifications"},{path:"/messages",load:()=>import("./page-IXWJ55WT.js"),tab:"messages",wide:!0},{path:"/messages/new/@:username",load:()=>import("./page-IXWJ55WT.js"),tab:"messages",wide:!0},{path:"/messages/:id",load:()=>import("./page-IXWJ55WT.js"),tab:"messages",wide:!0},{path:"/invite/:code",load:()=>import("./invite-FBQ6VXTJ.js"),tab:"messages"},{path:"/saved",load:()=>import("./saved-T5LZPYEH.js"),tab:"saved"},{path:"/scheduled",load:()=>import("./scheduled-FUUIR25D.js"),tab:"scheduled"},{path:"/settings",load:()=>import("./settings-CBTOLHWC.js"),tab:"settings"},{path:"/settings/:page",load:()=>import("./settings-CBTOLHWC.js"),tab:"settings"},{path:"/admin",load:()=>import("./admin-GCGVHYBE.js"),tab:"admin",wide:!0},{path:"/admin/:page",load:()=>import("./admin-GCGVHYBE.js"),tab:"admin",wide:!0},{path:"/admin/people/:username",load:()=>import("./admin-GCGVHYBE.js"),tab:"admin",wide:!0},{path:"/login",load:()=>import("./login-SDTXV3NT.js"),isOpen:!0},{path:"/signup",load:()=>import("./signup-FRA3UAQT.js"),isOpen:!0},{path:"/reset",load:()=>import("./reset-ZSHBI64K.js"),isOpen:!0},{path:"/nowhere",load:()=>import("./nowhere-HPSOMPWD.js"),isOpen:!0}];var H=new Map,Gt=50,Xt=6,we="hubbub.place",wt=Ze(ke),f=C(ve(history.state?.key??ye()));history.scrollRestoration="manual";no();addEventListener("pagehide",()=>{xe();let{key:e,place:t}=f.value;sessionStorage.setItem(we,JSON.stringify({key:e,place:t}))});history.replaceState({key:f.value.key},"");addEventListener("popstate",e=>{xe(),f.value=ve(e.state?.key??ye())});function re(e,{replace:t=!1}={}){xe();let o=ye();history[t?"replaceState":"pushState"]({key:o},"",e),f.value=ve(o)}function at(e){H.size>1?history.back():re(e,{replace:!0})}function Yn(){document.addEventListener("click",e=>{if(e.defaultPrevented||e.button||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey)return;let t=e.target.closest?.("a[href]");if(!(t instanceof HTMLAnchorElement)||t.target||t.hasAttribute("download")||t.origin!==location.origin||!wt(t.pathname))return;e.preventDefault();let o=t.pathname+t.search;o===location.pathname+location.search?scrollTo({top:0}):re(o)})}function bt(e,t){let{kept:o}=f.value;return o.has(e)||o.set(e,t()),o.get(e)}function ht(e){x(()=>{let t=f.value,o=t.isReloaded&&t.place?.anchor;if(!o)return;let n=!0,a=()=>{n=!1},c=["wheel","touchmove","keydown"];return c.forEach(l=>addEventListener(l,a,{once:!0})),eo(e,o,()=>n).then(()=>{n&&requestAnimationFrame(()=>vt(t)),t.isReloaded=!1}),()=>{a(),c.forEach(l=>removeEventListener(l,a))}},[e])}async function eo(e,t,o){for(let n=0;n<Xt;n++)if(!o()||e.isAtEnd||e.items.value.some(a=>a.id===t)||(e.state.value==="loading"?await to(e):await e.more(),e.state.value==="failed"))return}var to=e=>new Promise(t=>{let o=e.state.subscribe(n=>{n!=="loading"&&(t(void 0),queueMicrotask(()=>o()))})});function Zn({fallback:e}){let t=f.value,[o,n]=k(()=>new Map),a=t.route.page??o.get(t.route);return x(()=>{if(a)return;let c=!0;return t.route.load().then(l=>c&&n(i=>new Map(i).set(t.route,l.default)),()=>c&&oo()),()=>{c=!1}},[t.route,a]),z(()=>{a&&vt(t)},[t,a]),a?r`<${a} key=${t.key} params=${t.params} query=${t.query} />`:e}function oo(){sessionStorage.getItem("hubbub.reloaded")!==location.href&&(sessionStorage.setItem("hubbub.reloaded",location.href),location.reload())}function ve(e){let t=location.pathname,o=H.get(e);if(o?.path===t+location.search)return o;let{route:n,params:a}=wt(t)??{route:ke.at(-1),params:{}},c={key:e,path:t+location.search,params:a,query:new URLSearchParams(location.search),route:n,kept:new Map};return H.set(e,c),H.size>Gt&&H.delete(H.keys().next().value),c}function ye(){return crypto.getRandomValues(new Uint32Array(2)).join("")}function no(){try{let{key:e,place:t}=JSON.parse(sessionStorage.getItem(we)??"{}");t&&e===f.value.key&&Object.assign(f.value,{place:t,isReloaded:!0})}catch{}sessionStorage.removeItem(we)}function xe(){for(let e of document.querySelectorAll("[data-anchor]")){let{top:t,bottom:o}=e.getBoundingClientRect();if(o>0){f.value.place={anchor:e.dataset.anchor,top:t},scrollY===0&&(f.value.place={top:0});return}}f.value.place={top:scrollY}}function vt({place:e}){let t=e?.anchor&&document.querySelector(`[data-anchor="${CSS.escape(e.anchor)}"]`);t?scrollBy({top:t.getBoundingClientRect().top-e.top}):scrollTo({top:e?.top??0})}function yt({post:e}){let{poll:t}=e,o=Ce(),n=Date.parse(t.endsAt)<=Me.value,a=t.ownVotes?.length>0,[c,l]=k(t.ownVotes??[]),[i,p]=k(!1),[v,d]=k(!1),h=n||a&&!i,A=g=>l(b=>t.isMultiple?b.includes(g)?b.filter(u=>u!==g):[...b,g].sort((u,y)=>u-y):[g]),$=async g=>{g.preventDefault(),d(!0);try{let b=await E("voteInPoll",{path:{postId:e.id},body:{options:c}});oe(e.id,u=>({...u,poll:b})),p(!1)}catch(b){N(ee(b))}finally{d(!1)}},M=t.voters??0,Y=g=>M>0?(g.votes??0)/M:0;return r`
    <form class="poll" onSubmit=${$}>
      <ul>${t.options.map((g,b)=>h?r`
        <li key=${b} class="poll-result ${t.ownVotes?.includes(b)?"mine":""}">
          <span class="poll-bar" style=${{inlineSize:`${Math.round(Y(g)*100)}%`}}></span>
          <span class="poll-text" dir="auto">${g.text}${t.ownVotes?.includes(b)&&r` <${m} name="check" size="16" /><span class="hidden">${s("poll.yours")}</span>`}</span>
          <span class="soft">${Y(g).toLocaleString(document.documentElement.lang,{style:"percent"})}</span>
            </li>`:r`
        <li key=${b}><label class="poll-option"><input type=${t.isMultiple?"checkbox":"radio"} name=${o}
          checked=${c.includes(b)} onChange=${()=>A(b)} /><span dir="auto">${g.text}</span></label>
            </li>`)}</ul>
      <p class="soft small-text poll-foot">
        ${!h&&r`<${P} type="submit" variant="soft" busy=${v} disabled=${c.length===0}>
          ${s("poll.vote")}</${P}>`}
        ${t.voters!==void 0&&r`<span>${s("poll.voters",{n:M})}</span>`}
        <span>${n?s("poll.ended"):r`${s("poll.ends")} ${ao(t.endsAt)}`}</span>
        ${a&&!n&&!i&&r`<button type="button" class="link"
          onClick=${()=>p(!0)}>${s("poll.change")}</button>`}
      </p>
    </form>`}var ao=e=>r`<time datetime=${e}>${new Intl.DateTimeFormat(document.documentElement.lang,{dateStyle:"medium",timeStyle:"short"}).format(new Date(e))}</time>`;var ro={public:"globe",followers:"users",friends:"user-check",circle:"circle-dot",private:"lock"};function mt({id:e,reasons:t=[],isOpen:o=!1,place:n}){let a=V(e);if(!a)return null;let c=p=>{o||p.defaultPrevented||p.target.closest("a, button, input, label, video, audio, form, [popover]")||getSelection()?.toString()||re(`/post/${e}`)},l=a.sharedPost&&!a.isQuote&&!a.text,i=l?V(a.sharedPost.id)??a.sharedPost:a;return r`
    <article class="post ${o?"is-open":""}" tabindex="0" data-anchor=${e} aria-labelledby="a-${e}"
      aria-posinset=${n?.at} aria-setsize=${n?-1:void 0} onClick=${c}>
      ${l&&r`<p class="reason"><${m} name="repeat-2" size="16" />
        <span>${ie("post.shared_by",{name:r`<a href=${G(a.author)}><${j} user=${a.author} />
          </a>`})}</span></p>`}
      ${!l&&t.length>0&&r`<${fo} reasons=${t} />`}
      <${so} post=${i} labelId="a-${e}" isOpen=${o}
        menu=${r`<${Qe} post=${i} share=${l?a:void 0} />`} />
      <${Ye} post=${i} />
    </article>`}function so({post:e,labelId:t,isOpen:o,menu:n}){return r`
    <header class="post-head">
      <a href=${G(e.author)} tabindex="-1" aria-hidden="true"><${U} user=${e.author} /></a>
      <div class="post-who" id=${t}>
        <a class="cut" href=${G(e.author)}><${j} user=${e.author} /></a>
        <span class="soft small-text post-when">
          <bdi class="cut">@${e.author.username}</bdi><span aria-hidden="true">·</span>
          <a href="/post/${e.id}"><${X} at=${e.createdAt} /></a>
          ${e.editedAt&&r`<span aria-hidden="true">·</span><span>${s("post.edited")}</span>`}
          <span title=${s(`audience.${e.audience}`)}><${m} name=${ro[e.audience]} size="14" />
            <span class="hidden">${s(`audience.${e.audience}`)}</span></span>
        </span>
      </div>
      ${n}
    </header>
    <div class="post-body">
      <${uo} text=${e.text} isOpen=${o} />
      <${po} post=${e} />
      ${e.media?.length>0&&r`<${_e} media=${e.media} />`}
      ${e.poll&&r`<${yt} post=${e} />`}
      ${e.isQuote&&r`<${mo} post=${e.sharedPost} />`}
    </div>`}var io=12,co=18,lo=e=>e.split(`
`).reduce((t,o)=>t+Math.max(1,Math.ceil(o.length/co)),0)<=io;function uo({text:e,isOpen:t}){let o=S(null),[n,a]=k(!1),[c,l]=k(t);if(z(()=>{!o.current||c||a(!lo(e)&&o.current.scrollHeight>o.current.clientHeight+2)},[e,c]),!e)return null;let i=t&&e.length<120?"large":"";return r`
    <p ref=${o} dir="auto" class="post-text pre ${c?"":"clamp"} ${i}"><${je} text=${e} /></p>
    ${n&&!c&&r`<button type="button" class="link more-text" onClick=${()=>l(!0)}>
      ${s("post.more")}</button>`}`}function po({post:e}){let t=[e.mood&&r`<${m} name="smile" size="16" /><bdi>${e.mood}</bdi>`,e.location&&r`<${m} name="map-pin" size="16" /><bdi>${e.location}</bdi>`,e.link&&r`<${Ke} href=${e.link} />`,e.expiresAt&&r`<${m} name="clock" size="16" /><span>${s("post.expires")} <${X} at=${e.expiresAt} />
      </span>`].filter(Boolean);return t.length>0&&r`<ul class="facts soft small-text">
    ${t.map((o,n)=>r`<li key=${n}>${o}</li>`)}</ul>`}function mo({post:e}){return e?r`
    <a class="quoted" href="/post/${e.id}">
      <span class="quoted-head"><${U} user=${e.author} size="24" /><${j} user=${e.author} />
        <span class="soft small-text cut"><bdi>@${e.author.username}</bdi> · <${X} at=${e.createdAt} /></span>
          </span>
      ${e.text&&r`<span class="clamp small pre" dir="auto">${e.text}</span>`}
      ${e.media?.length>0&&r`<span class="soft small-text"><${m} name="image" size="16"
        /> ${s("post.files",{n:e.media.length})}</span>`}
    </a>`:r`<p class="quoted soft">${s("post.not_seen")}</p>`}var xt={tag:"hash",commented:"message-circle",shared:"repeat-2",popular:"chart-no-axes-column",circle_member:"circle-dot"};function fo({reasons:e}){let t=e.find(n=>n.kind in xt),o=t?.kind;return!t||e.some(n=>n.kind==="own"||n.kind==="follows")?null:r`
    <p class="reason"><${m} name=${xt[o]} size="16" /><span>${ie(`reason.${o}`,{name:t.user&&r`<${j} user=${t.user} />`,tag:t.tag&&r`<${se}>#${t.tag}</${se}>`})}</span></p>`}export{Xe as a,zt as b,tn as c,$o as d,je as e,Ke as f,D as g,yo as h,ae as i,J as j,Ro as k,q as l,Io as m,_o as n,fe as o,Ve as p,Je as q,qt as r,ro as s,mt as t,mo as u,ft as v,$t as w,Zt as x,f as y,re as z,Yn as A,bt as B,Zn as C,rt as D,Un as E};
