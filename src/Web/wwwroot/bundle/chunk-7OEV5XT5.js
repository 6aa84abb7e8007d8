import{$ as Le,A as ie,B as Ee,C as Pe,H as m,I as E,J as Z,K as ce,L as N,M as D,N as G,P as Ae,Q as X,V as H,X as ee,_ as Me,a as se,aa as Re,c as b,ca as te,d as y,da as z,e as F,f as x,ga as U,i as xe,ia as qe,j as C,ja as Fe,k as P,ka as le,l as Ce,m as r,ma as ue,n as I,na as Ie,o as _,oa as j,p as v,pa as oe,q as Se,qa as _e,r as J,ra as ze,s as S,sa as Oe,t as Y,ta as Be,ua as Te,va as K,z as s,za as Ne}from"./chunk-PCRX4YKX.js";var wt=/(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}…])/,yt=new RegExp("(?<![\\p{L}\\p{N}_/&])[#\uFF03]((?=[\\p{N}_\xB7]*[\\p{L}\\p{M}\\p{Extended_Pictographic}])[\\p{L}\\p{M}\\p{N}_\xB7\\p{Extended_Pictographic}]+)","u"),vt=/(?<![\p{L}\p{N}_/])[@＠]([A-Za-z0-9_.]{2,29}[A-Za-z0-9_])/u,xt=new RegExp([wt,yt,vt].map(e=>e.source).join("|"),"gu");function He(e){let t=[],o=0,n=a=>{a&&t.push({kind:"text",text:a,value:a})};for(let a of e.matchAll(xt)){n(e.slice(o,a.index));let c=a[1]?"link":a[2]?"tag":"mention";t.push({kind:c,text:a[0],value:a[1]??a[2]??a[3]}),o=a.index+a[0].length}return n(e.slice(o)),t}function pe(e){let t=e.replace(/^https?:\/\/(www\.)?/,"").replace(/\/$/,"");return t.length>48?`${t.slice(0,47)}\u2026`:t}var De="\\p{Extended_Pictographic}(?:[\\u{1F3FB}-\\u{1F3FF}]|\\uFE0F)?",Ct=new RegExp(`^(?:${De}(?:\\u200D${De})*\\s?){1,3}$`,"u"),uo=e=>Ct.test(e);var Ue=({text:e})=>He(e).map(({kind:t,text:o,value:n})=>t==="link"?r`<${ne} href=${n}>${pe(n)}</${ne}>`:t==="tag"?r`<a class="tag" href="/tags/${encodeURIComponent(n)}">${o}</a>`:t==="mention"?r`<a class="mention" href="/@${n}">${o}</a>`:o),ne=({href:e,children:t})=>r`
  <a class="out" href=${e} target="_blank" rel="noopener noreferrer nofollow ugc" dir="ltr">${t}</a>`,je=({href:e})=>r`<${m} name="link" size="16" /><${ne} href=${e}>${pe(e)}
  </${ne}>`;var de=C(null);function O(e={}){de.value=e}function bo(){let[e,t]=b(null),o=de.value;return y(()=>{o&&!e&&import("./composer-DR7LUHXN.js").then(n=>t(()=>n.Composer))},[o]),o&&e&&r`<${e} what=${o} onClose=${()=>{de.value=null}} />`}var me=new Map;function ae(e){return me.has(e)||me.set(e,C(void 0)),me.get(e)}var W=(e,t)=>{ae(e).value=t};function Po(e){ae(e).value===void 0&&S("getRelationship",{path:{userId:e}}).then(t=>W(e,t),()=>{})}Y("relationship_changed",({userId:e,relationship:t})=>W(e,t));async function L(e,t,o){let n=ae(e).value,a=await Fe(t,{path:{userId:e}},{show:()=>o&&W(e,{...n,...o}),takeBack:()=>W(e,n)});return a&&W(e,a),a}async function Ao(e){await te(s("people.block_title",{name:e.displayName}),s("people.block_text"),s("people.block"))&&await L(e.id,"blockUser",{blocked:!0,following:!1,followedBy:!1})}function Mo({user:e,isSmall:t}){let o=ae(e.id).value;if(K(e)||!o)return null;let{following:n,requested:a,blocked:c}=o;return c?r`<${E} onClick=${()=>L(e.id,"unblockUser",{blocked:!1})}>
    ${s("people.unblock")}</${E}>`:n||a?r`<${E} onClick=${()=>L(e.id,"unfollowUser",{following:!1,requested:!1})}
      icon=${t?void 0:n?"user-check":"clock"}>
        ${s(n?"people.following":"people.requested")}</${E}>`:r`<${E} variant="primary" icon=${t?void 0:"user-plus"}
    onClick=${()=>L(e.id,"followUser",e.isPrivate?{requested:!0}:{following:!0})}>
    ${s(o.followedBy?"people.follow_back":"people.follow")}</${E}>`}var fe=C(null);async function We(e){await navigator.clipboard.writeText(location.origin+e),z(s("post.copied"))}function Ve({post:e,share:t}){let o=K(e.author),n=a=>()=>{fe.value={what:a,post:e}};return r`
    <${U} label=${s("act.more")} items=${[o&&{icon:"pencil",text:s("act.edit"),onClick:()=>O({edited:e})},o&&{icon:"pin",text:s(e.isPinned?"post.unpin":"post.pin"),onClick:()=>Et(e)},e.viewer?.saved&&St()&&{icon:"bookmark",text:s("saved.to_folder"),onClick:n("folder")},o&&{icon:"eye",text:s("post.audience"),onClick:n("audience")},{icon:"heart",text:s("post.who_reacted"),onClick:n("reactions")},e.editedAt&&{icon:"clock",text:s("post.history"),onClick:n("history")},!o&&{icon:"info",text:s("post.why"),onClick:n("why")},!o&&{icon:"volume-x",text:s("people.mute_name",{name:e.author.displayName}),onClick:()=>Pt(e.author)},t&&K(t.author)&&{icon:"repeat-2",text:s("post.unshare"),onClick:()=>Ke(t,!1)},o&&{icon:"trash-2",text:s("act.delete"),danger:!0,onClick:()=>Ke(e,!0)}]} />`}var St=()=>(v.value.own?.folders??[]).length>0,Et=e=>le(async()=>{let t=await S(e.isPinned?"unpinPost":"pinPost",{path:{postId:e.id}});oe(e.id,o=>({...o,isPinned:t.isPinned})),z(s(t.isPinned?"post.pinned":"post.unpinned"))});async function Pt(e){await L(e.id,"muteUser",{muted:!0})&&z(s("people.muted",{name:e.displayName}),{action:s("act.undo"),onAction:()=>L(e.id,"unmuteUser",{muted:!1})})}async function Ke(e,t){t&&!await te(s("post.delete_title"),s("post.delete_text"),s("act.delete"))||await le(async()=>{await S("deletePost",{path:{postId:e.id}}),_e(e.id)})}var Qe={like:"\u{1F44D}",love:"\u2764\uFE0F",haha:"\u{1F602}",wow:"\u{1F62E}",sad:"\u{1F622}",angry:"\u{1F620}"},At=e=>Object.values(e??{}).reduce((t,o)=>t+o,0);function Je({post:e}){let t=e.viewer?.saved,o=e.audience==="public";return r`
    <footer class="post-actions">
      <a class="act" href="/post/${e.id}?to=comments" aria-label=${s("post.comments",{n:e.counts.comments})}
        title=${s("post.comment")}><${m} name="message-circle" /><${$e} n=${e.counts.comments} /></a>
      <${U} label=${s("post.shares",{n:e.counts.shares})} class="act" items=${[o&&{icon:"repeat-2",text:s("post.share"),onClick:()=>Te(e)},{icon:"quote",text:s("post.quote"),onClick:()=>O({quoted:e})},{icon:"send",text:s("post.send"),onClick:()=>{fe.value={what:"send",post:e}}},{icon:"link",text:s("post.copy"),onClick:()=>We(`/post/${e.id}`)}]}><${m} name="repeat-2" /><${$e} n=${e.counts.shares} /></${U}>
      <${Mt} mine=${e.viewer?.reaction} reactions=${e.counts.reactions} onPick=${n=>Oe(e,n)} />
      <${Z} icon="bookmark" class="act ${t?"on":""}" aria-pressed=${t?"true":"false"}
        label=${s(t?"post.unsave":"post.save")} onClick=${()=>Be(e,t?void 0:{})} />
    </footer>`}var $e=({n:e})=>r`<span class="act-count" aria-hidden="true">${e>0?Pe(e):""}</span>`;function Mt({mine:e,reactions:t,onPick:o,isSmall:n=!1}){let a=x(null),c=x(0),u=x(!1),[i,l]=b(!1),f=()=>l(!0),k=At(t),d=()=>{let p=a.current.querySelector(".reactions");p.showPopover();let w=a.current.getBoundingClientRect(),M=p.getBoundingClientRect();Object.assign(p.style,{left:`${Math.max(8,Math.min(innerWidth-M.width-8,w.left-8))}px`,top:`${w.top-M.height-4>60?w.top-M.height-4:w.bottom+4}px`})},T=()=>a.current.querySelector(".reactions").hidePopover(),V=p=>{clearTimeout(c.current),c.current=setTimeout(()=>{u.current=!0,d()},p)},q=()=>clearTimeout(c.current),Q=()=>{if(q(),u.current){u.current=!1;return}o(e?void 0:"like")},h=p=>{T(),u.current=!1,o(p===e?void 0:p),a.current.querySelector(".act").focus()};return r`
    <span class="react ${n?"small-text":""}" ref=${a} onKeyDown=${p=>{let w=[...a.current.querySelectorAll(".reactions button")],M=w.indexOf(document.activeElement);if(M<0&&(p.key==="ArrowUp"||p.key==="ArrowDown")&&(p.preventDefault(),d(),w[0].focus()),M>=0&&(p.key==="ArrowLeft"||p.key==="ArrowRight")){p.preventDefault();let kt=document.documentElement.dir==="rtl"?"ArrowLeft":"ArrowRight";w[(M+(p.key===kt?1:-1)+w.length)%w.length].focus()}}} onPointerLeave=${q}
      onPointerEnter=${f} onPointerDown=${f} onFocusIn=${f}>
      <button type="button" class="act ${e?"on":""}" aria-pressed=${e?"true":"false"}
        aria-label=${`${s(e?`react.${e}`:"react.like")} \xB7 ${s("post.reactions",{n:k})}`}
          title=${s("react.hint")}
        onClick=${Q} onPointerDown=${p=>p.pointerType!=="mouse"&&V(400)}
        onPointerEnter=${p=>p.pointerType==="mouse"&&!e&&V(700)} onContextMenu=${p=>p.preventDefault()}>
        ${e?r`<span class="emoji" aria-hidden="true">${Qe[e]}</span>`:r`<${m} name="heart" size=${n?16:20} />`}
        <${$e} n=${k} /></button>
      <span popover="auto" class="reactions" role="group" aria-label=${s("react.choose")}
        onToggle=${p=>{p.newState==="closed"&&(u.current=!1)}}>
        ${i&&Object.entries(Qe).map(([p,w])=>r`
          <button type="button" key=${p} aria-label=${s(`react.${p}`)} title=${s(`react.${p}`)}
            aria-pressed=${p===e?"true":"false"} onClick=${()=>h(p)}>${w}</button>`)}
      </span>
    </span>`}function Ye(e){let t=e.map(o=>({route:o,match:new RegExp(`^${o.path.replace(/:(\w+)/g,"(?<$1>[^/]+)")}/?$`)}));return o=>{for(let{route:n,match:a}of t){let c=a.exec(o);if(!c)continue;let u=Object.entries(c.groups??{}).map(([i,l])=>[i,Lt(l)]);return{route:n,params:Object.fromEntries(u)}}}}function Lt(e){try{return decodeURIComponent(e)}catch{return e}}var Ze=P(()=>v.value.unreadNotifications??0),Rt=e=>e.unreadCount>0||e.unreadAfter!==void 0,qt=P(()=>new Set((v.value.notificationPreferences?.mutedConversations??[]).filter(e=>!e.until||Date.parse(e.until)>Date.now()).map(e=>e.conversationId))),Ge=P(()=>(v.value.conversations?.items??[]).filter(e=>!e.isArchived&&!qt.value.has(e.id)&&Rt(e)).length),he=C(0),Zo=P(()=>Ge.value+he.value),Ft=P(()=>!!v.value.conversations?.nextCursor);Ce(()=>{Ft.value?_.value==="live"&&S("getUnread").then(e=>{he.value=Math.max(0,e.conversations-Ge.peek())},()=>{}):he.value=0});function et({title:e,shownTitle:t,backTo:o,children:n}){let a=x(null),c=Ze.value;return y(()=>{a.current.focus({preventScroll:!0})},[$.value.key]),y(()=>{document.title=`${c>0?`(${Ee(c)}) `:""}${e} \xB7 Hubbub`},[e,c]),r`
    <header class="page-head">
      ${o&&r`<${Z} icon="arrow-left" label=${s("act.back")} onClick=${()=>Xe(o)} />`}
      <h1 ref=${a} tabindex="-1" class="cut"><bdi>${t??e}</bdi></h1>
      ${n}
    </header>`}var It=P(()=>Se.value.filter(e=>e.operation==="createPost"&&(e.state==="waiting"||e.state==="failed"||e.state==="queued"&&_.value!=="live"))),_t=e=>e.text||s("compose.n_files",{n:e.mediaIds?.length??1});function tt(){let e=It.value,t=e.map(o=>o.key).join();return y(()=>{e.forEach(o=>I.outbox.pending(o.key).done.then(ze,()=>{}))},[t]),e.length>0&&r`
    <ul class="outgoing" aria-label=${s("compose.outgoing")}>
      ${e.map(o=>r`<li key=${o.key}>
        <p class="pre" dir="auto">${_t(o.input.body)}</p>
        ${o.state==="failed"?r`
          <p class="form-trouble" role="alert"><${m} name="circle-alert" size="16" />
            <span>${s("chat.not_sent")} ${ee(o.error)}</span></p>
          <button type="button" class="link" onClick=${()=>I.outbox.retry(o.key)}>${s("act.retry")}</button>
          <button type="button" class="link" onClick=${()=>I.outbox.discard(o.key)}>
            ${s("chat.discard")}</button>`:r`<p class="soft small-text"><${m} name="clock" size="16" /><span>${s("compose.waits")}</span></p>`}
      </li>`)}
    </ul>`}var zt=20,A=(e,t)=>e.length>t.length||e.length===t.length&&e>t;function ot(e){y(()=>{if(!e)return;let t=0,o=()=>{if(t=0,document.hidden||!document.hasFocus())return;let a=Ot(),c=v.peek().own?.feedMarker;a&&(!c||A(a,c))&&I.write("moveFeedMarker",{body:{postId:a}}).done.catch(()=>{})},n=()=>{t||=window.setTimeout(o,1e3)};return n(),addEventListener("scroll",n,{passive:!0}),addEventListener("focus",n),()=>{clearTimeout(t),removeEventListener("scroll",n),removeEventListener("focus",n)}},[e])}function Ot(){for(let e of document.querySelectorAll("[role=feed] > [data-anchor]"))if(e.getBoundingClientRect().bottom>80)return e.dataset.anchor}function nt({list:e,mark:t}){let o=e.items.value,n=o.findIndex(c=>!A(c.id,t));return o.length===0||n>=0&&n<4||n<0&&e.isAtEnd?null:r`<p class="to-mark"><button type="button" class="link" onClick=${async()=>{let c=()=>e.items.value.find(i=>!A(i.id,t));for(let i=0;i<zt&&!c()&&!e.isAtEnd;i++)await e.more();let u=c()?.id;u&&requestAnimationFrame(()=>{let i=document.querySelector(`[role=feed] > [data-anchor="${CSS.escape(u)}"]`);i?.scrollIntoView({block:"center"}),i?.querySelector("article")?.focus({preventScroll:!0})})}}>${s("feed.to_mark")}</button></p>`}var Bt="2000px",Tt=2,Nt=240,rt=new WeakMap,at=new IntersectionObserver(e=>e.forEach(t=>rt.get(t.target)?.(t)),{rootMargin:Bt}),R=new Map;function st(){for(let[e,t]of[...R].slice(0,Tt))R.delete(e),t();R.size>0&&requestAnimationFrame(st)}function Dt(e,t){R.size===0&&requestAnimationFrame(st),R.set(e,t)}var Ht=({boundingClientRect:e})=>e.bottom>0&&e.top<innerHeight;function it({id:e,heights:t,isFirst:o,render:n}){let a=x(null),[c,u]=b(o&&!t.has(e));return F(()=>{let i=a.current;return rt.set(i,l=>{if(R.delete(i),l.isIntersecting){Ht(l)?u(!0):Dt(i,()=>u(!0));return}i.contains(document.activeElement)||(i.firstElementChild&&t.set(e,i.getBoundingClientRect().height),u(!1))}),at.observe(i),()=>{R.delete(i),at.unobserve(i)}},[]),r`<div ref=${a} data-anchor=${e} style=${c?void 0:{height:`${t.get(e)??Nt}px`}}>
    ${c&&n()}</div>`}var Ut=10,jt={home:["getHomeFeed",{order:"chronological"}],ranked:["getHomeFeed",{order:"ranked"}],friends:["getFriendsFeed",{}],explore:["getExploreFeed",{}]};function lt(e){let t=e.startsWith("circle-")?e.slice(7):void 0,[o,n]=t?["listCirclePosts",{}]:jt[e],a=l=>({id:Ie(l.post),reasons:l.reasons}),c=(l,f)=>S(o,{path:t&&{circleId:t},query:{...n,cursor:l,limit:f}}),u=Me(l=>c(l),{read:a}),i=C([]);return{kind:e,list:u,waiting:i,mark:e==="home"&&!($.peek().isReloaded&&$.peek().place?.anchor)?v.peek().own?.feedMarker:void 0,async look(){if(e!=="home"||u.state.value!=="idle"||!u.isStarted)return;let l=u.items.value[0]?.id??"0";if(!(await c(void 0,1).catch(()=>{}))?.items.some(d=>A(d.post.id,l)))return;let k=await c(void 0,Ut).catch(()=>{});i.value=(k?.items??[]).map(d=>d.post.id).filter(d=>A(d,l)&&!u.items.value.some(T=>T.id===d))},async showWaiting(){let l=await c(void 0),f=new Set(u.items.value.map(d=>d.id)),k=l.items.map(a);i.value=[],k.every(d=>!f.has(d.id))&&l.nextCursor?await u.again():u.items.value=[...k.filter(d=>!f.has(d.id)),...u.items.value]},gone:l=>{u.remove(l),i.value=i.value.filter(f=>f!==l)},posted:l=>{e==="home"&&u.isStarted&&u.put({id:l,reasons:[{kind:"own"}]})}}}function ut({feed:e,label:t=s(`feed.${e.kind}`),empty:o}){let{list:n,waiting:a,mark:c}=e;ot(e.kind==="home"),y(()=>{ue.add(e);let i=e.kind==="home"?[Y("feed_changed",l=>{l.removed?n.items.value=n.items.value.filter(f=>j(f.id)?.author.id!==l.authorId):l.authorId!==J.value?.id&&(l.postId&&!a.value.includes(l.postId)?a.value=[...a.value,l.postId]:l.postId||e.look())}),_.subscribe(l=>{l==="live"&&e.look()})]:[];return()=>{ue.delete(e),i.forEach(l=>l())}},[e]);let u=async()=>{await e.showWaiting(),scrollTo({top:0}),Kt()};return r`
    ${a.value.length>0&&r`
      <div class="waiting-box"><button type="button" class="button primary waiting" onClick=${u}>
        <${m} name="arrow-up" size="16" /><span>${s("feed.waiting",{n:a.value.length})}</span></button>
          </div>`}
    ${c&&r`<${nt} list=${n} mark=${c} />`}
    <${Vt} list=${n} label=${t} mark=${c} />
    ${Re(n)&&(o??r`<${H} icon="house" text=${s("feed.empty")} />`)}`}var Kt=()=>document.querySelector("main article")?.focus({preventScroll:!0}),Wt=4;function Vt({list:e,label:t,mark:o}){let n=e.items.value,a=o&&n[0]&&A(n[0].id,o)?n.find(i=>!A(i.id,o))?.id:void 0;pt(e);let c=x(new WeakMap),u=(i,l)=>{let f=i.id===a,k=c.current.get(i);if(k?.at===l&&k.isMarked===f)return k.row;let d=r`
      <${it} key=${i.id} id=${i.id} heights=${e.heights} isFirst=${l<Wt} render=${()=>r`
        ${f&&r`<p class="feed-mark soft small-text"><span>${s("feed.mark")}</span></p>`}
        <${ct} id=${i.id} reasons=${i.reasons} place=${{at:l+1}} />`} />`;return c.current.set(i,{at:l,isMarked:f,row:d}),d};return r`
    <div role=${n.length>0?"feed":void 0} aria-label=${n.length>0?t:void 0}
      aria-busy=${e.state.value==="loading"?"true":"false"} class="posts">
      ${n.map(u)}
    </div>
    <${Le} list=${e} kind="post" />`}var dt=["home","ranked","friends"],ft=e=>mt(`feed.${e}`,()=>lt(e)),Tn=()=>ft("home").list.more();function ge({query:e}){let t=v.value.own?.circles??[],o=[...dt.map(i=>[i,s(`feed.${i}`)]),...t.map(i=>[`circle-${i.id}`,i.name])],[n,a]=o.find(([i])=>i===e.get("feed"))??o[0],c=!dt.includes(n),u=ft(n);return r`
    <${et} title=${s("nav.home")} />
    <nav class="tabs" aria-label=${s("feed.kinds")}>
      ${o.map(([i,l])=>r`<a key=${i} href=${i==="home"?"/":`/?feed=${i}`}
        aria-current=${i===n?"page":void 0}><bdi>${l}</bdi></a>`)}
    </nav>
    ${n==="home"&&r`<${Ne} />`}
    <button type="button" class="compose-line" onClick=${()=>O()}>
      <${N} user=${J.value} /><span class="soft">${s("compose.prompt")}</span></button>
    <${tt} />
    <${ut} key=${$.value.key+n} feed=${u} label=${a} empty=${r`
      <${H} icon="users" text=${s(n==="friends"?"feed.empty_friends":c?"feed.empty_circle":"feed.empty")}>
        <${ce} variant="primary" href=${c?"/settings/circles":"/explore"}>
          ${s(c?"circles.manage":"feed.explore_action")}</${ce}>
      </${H}>`} />`}var be=[{path:"/",page:ge,tab:"home"},{path:"/explore",load:()=>import("./search-KDASOQIR.js"),tab:"search"},{path:"/search",load:()=>import("./search-KDASOQIR.js"),tab:"search"},{path:"/tags/:tag",load:()=>import("./tag-LR34I63Q.js"),tab:"search"},{path:"/post/:id",load:()=>import("./page-5LZL2UOZ.js")},{path:"/@:username",load:()=>import("./profile-KNMHW3KT.js"),tab:"profile"},{path:"/@:username/:list",load:()=>import("./lists-GFUCVDW4.js"),tab:"profile"},{path:"/requests",load:()=>import("./requests-KJ6VU2JR.js"),tab:"notifications"},{path:"/notifications",load:()=>import("./notices-T4FDQ3GV.js"),tab:"notifications"},{path:"/messages",load:()=>import("./page-I3HZ6ZVD.js"),tab:"messages",wide:!0},{path:"/messages/new/@:username",load:()=>import("./page-I3HZ6ZVD.js"),tab:"messages",wide:!0},{path:"/messages/:id",load:()=>import("./page-I3HZ6ZVD.js"),tab:"messages",wide:!0},{path:"/invite/:code",load:()=>import("./invite-T7PFW3EU.js"),tab:"messages"},{path:"/saved",load:()=>import("./saved-7AJK2YYZ.js"),tab:"saved"},{path:"/scheduled",load:()=>import("./scheduled-7EE7HSPY.js"),tab:"scheduled"},{path:"/settings",load:()=>import("./settings-FOZCJPTQ.js"),tab:"settings"},{path:"/settings/:page",load:()=>import("./settings-FOZCJPTQ.js"),tab:"settings"},{path:"/admin",load:()=>import("./admin-PFYTLIQW.js"),tab:"admin",wide:!0},{path:"/admin/:page",load:()=>import("./admin-PFYTLIQW.js"),tab:"admin",wide:!0},{path:"/admin/people/:username",load:()=>import("./admin-PFYTLIQW.js"),tab:"admin",wide:!0},{path:"/login",load:()=>import("./login-ZFJZNCWW.js"),isOpen:!0},{path:"/signup",load:()=>import("./signup-3LVCHUIR.js"),isOpen:!0},{path:"/reset",load:()=>import("./reset-MUALOGWY.js"),isOpen:!0},{path:"/nowhere",load:()=>import("./nowhere-AKHVZL6Z.js"),isOpen:!0}];var B=new Map,Qt=50,Jt=6,ke="hubbub.place",$t=Ye(be),$=C(we(history.state?.key??ye()));history.scrollRestoration="manual";Xt();addEventListener("pagehide",()=>{ve();let{key:e,place:t}=$.value;sessionStorage.setItem(ke,JSON.stringify({key:e,place:t}))});history.replaceState({key:$.value.key},"");addEventListener("popstate",e=>{ve(),$.value=we(e.state?.key??ye())});function re(e,{replace:t=!1}={}){ve();let o=ye();history[t?"replaceState":"pushState"]({key:o},"",e),$.value=we(o)}function Xe(e){B.size>1?history.back():re(e,{replace:!0})}function Wn(){document.addEventListener("click",e=>{if(e.defaultPrevented||e.button||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey)return;let t=e.target.closest?.("a[href]");if(!(t instanceof HTMLAnchorElement)||t.target||t.hasAttribute("download")||t.origin!==location.origin||!$t(t.pathname))return;e.preventDefault();let o=t.pathname+t.search;o===location.pathname+location.search?scrollTo({top:0}):re(o)})}function mt(e,t){let{kept:o}=$.value;return o.has(e)||o.set(e,t()),o.get(e)}function pt(e){y(()=>{let t=$.value,o=t.isReloaded&&t.place?.anchor;if(!o)return;let n=!0,a=()=>{n=!1},c=["wheel","touchmove","keydown"];return c.forEach(u=>addEventListener(u,a,{once:!0})),Yt(e,o,()=>n).then(()=>{n&&requestAnimationFrame(()=>ht(t)),t.isReloaded=!1}),()=>{a(),c.forEach(u=>removeEventListener(u,a))}},[e])}async function Yt(e,t,o){for(let n=0;n<Jt;n++)if(!o()||e.isAtEnd||e.items.value.some(a=>a.id===t)||(e.state.value==="loading"?await Zt(e):await e.more(),e.state.value==="failed"))return}var Zt=e=>new Promise(t=>{let o=e.state.subscribe(n=>{n!=="loading"&&(t(void 0),queueMicrotask(()=>o()))})});function Vn({fallback:e}){let t=$.value,[o,n]=b(()=>new Map),a=t.route.page??o.get(t.route);return y(()=>{if(a)return;let c=!0;return t.route.load().then(u=>c&&n(i=>new Map(i).set(t.route,u.default)),()=>c&&Gt()),()=>{c=!1}},[t.route,a]),F(()=>{a&&ht(t)},[t,a]),a?r`<${a} key=${t.key} params=${t.params} query=${t.query} />`:e}function Gt(){sessionStorage.getItem("hubbub.reloaded")!==location.href&&(sessionStorage.setItem("hubbub.reloaded",location.href),location.reload())}function we(e){let t=location.pathname,o=B.get(e);if(o?.path===t+location.search)return o;let{route:n,params:a}=$t(t)??{route:be.at(-1),params:{}},c={key:e,path:t+location.search,params:a,query:new URLSearchParams(location.search),route:n,kept:new Map};return B.set(e,c),B.size>Qt&&B.delete(B.keys().next().value),c}function ye(){return crypto.getRandomValues(new Uint32Array(2)).join("")}function Xt(){try{let{key:e,place:t}=JSON.parse(sessionStorage.getItem(ke)??"{}");t&&e===$.value.key&&Object.assign($.value,{place:t,isReloaded:!0})}catch{}sessionStorage.removeItem(ke)}function ve(){for(let e of document.querySelectorAll("[data-anchor]")){let{top:t,bottom:o}=e.getBoundingClientRect();if(o>0){$.value.place={anchor:e.dataset.anchor,top:t},scrollY===0&&($.value.place={top:0});return}}$.value.place={top:scrollY}}function ht({place:e}){let t=e?.anchor&&document.querySelector(`[data-anchor="${CSS.escape(e.anchor)}"]`);t?scrollBy({top:t.getBoundingClientRect().top-e.top}):scrollTo({top:e?.top??0})}function gt({post:e}){let{poll:t}=e,o=xe(),n=Date.parse(t.endsAt)<=Ae.value,a=t.ownVotes?.length>0,[c,u]=b(t.ownVotes??[]),[i,l]=b(!1),[f,k]=b(!1),d=n||a&&!i,T=h=>u(g=>t.isMultiple?g.includes(h)?g.filter(p=>p!==h):[...g,h].sort((p,w)=>p-w):[h]),V=async h=>{h.preventDefault(),k(!0);try{let g=await S("voteInPoll",{path:{postId:e.id},body:{options:c}});oe(e.id,p=>({...p,poll:g})),l(!1)}catch(g){z(ee(g))}finally{k(!1)}},q=t.voters??0,Q=h=>q>0?(h.votes??0)/q:0;return r`
    <form class="poll" onSubmit=${V}>
      <ul>${t.options.map((h,g)=>d?r`
        <li key=${g} class="poll-result ${t.ownVotes?.includes(g)?"mine":""}">
          <span class="poll-bar" style=${{inlineSize:`${Math.round(Q(h)*100)}%`}}></span>
          <span class="poll-text" dir="auto">${h.text}${t.ownVotes?.includes(g)&&r` <${m} name="check" size="16" /><span class="hidden">${s("poll.yours")}</span>`}</span>
          <span class="soft">${Q(h).toLocaleString(document.documentElement.lang,{style:"percent"})}</span>
            </li>`:r`
        <li key=${g}><label class="poll-option"><input type=${t.isMultiple?"checkbox":"radio"} name=${o}
          checked=${c.includes(g)} onChange=${()=>T(g)} /><span dir="auto">${h.text}</span></label>
            </li>`)}</ul>
      <p class="soft small-text poll-foot">
        ${!d&&r`<${E} type="submit" variant="soft" busy=${f} disabled=${c.length===0}>
          ${s("poll.vote")}</${E}>`}
        ${t.voters!==void 0&&r`<span>${s("poll.voters",{n:q})}</span>`}
        <span>${n?s("poll.ended"):r`${s("poll.ends")} ${eo(t.endsAt)}`}</span>
        ${a&&!n&&!i&&r`<button type="button" class="link"
          onClick=${()=>l(!0)}>${s("poll.change")}</button>`}
      </p>
    </form>`}var eo=e=>r`<time datetime=${e}>${new Intl.DateTimeFormat(document.documentElement.lang,{dateStyle:"medium",timeStyle:"short"}).format(new Date(e))}</time>`;var to={public:"globe",followers:"users",friends:"user-check",circle:"circle-dot",private:"lock"};function ct({id:e,reasons:t=[],isOpen:o=!1,place:n}){let a=j(e);if(!a)return null;let c=l=>{o||l.defaultPrevented||l.target.closest("a, button, input, label, video, audio, form, [popover]")||getSelection()?.toString()||re(`/post/${e}`)},u=a.sharedPost&&!a.isQuote&&!a.text,i=u?j(a.sharedPost.id)??a.sharedPost:a;return r`
    <article class="post ${o?"is-open":""}" tabindex="0" data-anchor=${e} aria-labelledby="a-${e}"
      aria-posinset=${n?.at} aria-setsize=${n?-1:void 0} onClick=${c}>
      ${u&&r`<p class="reason"><${m} name="repeat-2" size="16" />
        <span>${ie("post.shared_by",{name:r`<a href=${G(a.author)}><${D} user=${a.author} />
          </a>`})}</span></p>`}
      ${!u&&t.length>0&&r`<${lo} reasons=${t} />`}
      <${oo} post=${i} labelId="a-${e}" isOpen=${o}
        menu=${r`<${Ve} post=${i} share=${u?a:void 0} />`} />
      <${Je} post=${i} />
    </article>`}function oo({post:e,labelId:t,isOpen:o,menu:n}){return r`
    <header class="post-head">
      <a href=${G(e.author)} tabindex="-1" aria-hidden="true"><${N} user=${e.author} /></a>
      <div class="post-who" id=${t}>
        <a class="cut" href=${G(e.author)}><${D} user=${e.author} /></a>
        <span class="soft small-text post-when">
          <bdi class="cut">@${e.author.username}</bdi><span aria-hidden="true">·</span>
          <a href="/post/${e.id}"><${X} at=${e.createdAt} /></a>
          ${e.editedAt&&r`<span aria-hidden="true">·</span><span>${s("post.edited")}</span>`}
          <span title=${s(`audience.${e.audience}`)}><${m} name=${to[e.audience]} size="14" />
            <span class="hidden">${s(`audience.${e.audience}`)}</span></span>
        </span>
      </div>
      ${n}
    </header>
    <div class="post-body">
      <${so} text=${e.text} isOpen=${o} />
      <${io} post=${e} />
      ${e.media?.length>0&&r`<${qe} media=${e.media} />`}
      ${e.poll&&r`<${gt} post=${e} />`}
      ${e.isQuote&&r`<${co} post=${e.sharedPost} />`}
    </div>`}var no=12,ao=18,ro=e=>e.split(`
`).reduce((t,o)=>t+Math.max(1,Math.ceil(o.length/ao)),0)<=no;function so({text:e,isOpen:t}){let o=x(null),[n,a]=b(!1),[c,u]=b(t);if(F(()=>{!o.current||c||a(!ro(e)&&o.current.scrollHeight>o.current.clientHeight+2)},[e,c]),!e)return null;let i=t&&e.length<120?"large":"";return r`
    <p ref=${o} dir="auto" class="post-text pre ${c?"":"clamp"} ${i}"><${Ue} text=${e} /></p>
    ${n&&!c&&r`<button type="button" class="link more-text" onClick=${()=>u(!0)}>
      ${s("post.more")}</button>`}`}function io({post:e}){let t=[e.mood&&r`<${m} name="smile" size="16" /><bdi>${e.mood}</bdi>`,e.location&&r`<${m} name="map-pin" size="16" /><bdi>${e.location}</bdi>`,e.link&&r`<${je} href=${e.link} />`,e.expiresAt&&r`<${m} name="clock" size="16" /><span>${s("post.expires")} <${X} at=${e.expiresAt} />
      </span>`].filter(Boolean);return t.length>0&&r`<ul class="facts soft small-text">
    ${t.map((o,n)=>r`<li key=${n}>${o}</li>`)}</ul>`}function co({post:e}){return e?r`
    <a class="quoted" href="/post/${e.id}">
      <span class="quoted-head"><${N} user=${e.author} size="24" /><${D} user=${e.author} />
        <span class="soft small-text cut"><bdi>@${e.author.username}</bdi> · <${X} at=${e.createdAt} /></span>
          </span>
      ${e.text&&r`<span class="clamp small pre" dir="auto">${e.text}</span>`}
      ${e.media?.length>0&&r`<span class="soft small-text"><${m} name="image" size="16"
        /> ${s("post.files",{n:e.media.length})}</span>`}
    </a>`:r`<p class="quoted soft">${s("post.not_seen")}</p>`}var bt={tag:"hash",commented:"message-circle",shared:"repeat-2",popular:"chart-no-axes-column",circle_member:"circle-dot"};function lo({reasons:e}){let t=e.find(n=>n.kind in bt),o=t?.kind;return!t||e.some(n=>n.kind==="own"||n.kind==="follows")?null:r`
    <p class="reason"><${m} name=${bt[o]} size="16" /><span>${ie(`reason.${o}`,{name:t.user&&r`<${D} user=${t.user} />`,tag:t.tag&&r`<${se}>#${t.tag}</${se}>`})}</span></p>`}export{Ze as a,Rt as b,Zo as c,uo as d,Ue as e,je as f,O as g,bo as h,ae as i,W as j,Po as k,L as l,Ao as m,Mo as n,fe as o,We as p,Qe as q,Mt as r,to as s,ct as t,co as u,lt as v,ut as w,Vt as x,$ as y,re as z,Wn as A,mt as B,Vn as C,et as D,Tn as E};
