(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,mkfn,stglobal,ldglobal,adapt,catchx,curexc,mklist,egmatch,egset,egadd,lappend,egend,egfly,popexc}=R,K0=K[0],K1=K[1],g_f=G.cell("f"),g_g=G.cell("g"),g_ValueError=G.cell("ValueError"),g_h=G.cell("h");
K0.mk=(function(){return (function p__module_(h){let q,r,t0;X0:{t0=mkfn(K1);stglobal(g_f,t0,false);r=null;}
return r;})});
K1.mk=(function(){return function p_f(h){let q,r,t0,t1,t2,t3,t4,t5,t6,v_e,F=null;X0:{
if(enter()===S)return abn(K1,0,F,null,v_e);B1:{B2:{
t0=((q=g_g.v)!==undefined?q:ldglobal(g_g));if(t0===S){if((F=abh(K1,1,F,null,v_e))===null)return S;break B2;}typeof t0==="object"&&t0!==null&&t0.rc++;
t1=(t0!==null&&t0.argc===0?t0:adapt(t0,0)).js(0);if(t1===S){if((F=abh(K1,2,F,null,v_e,t0))===null)return S;break B2;}typeof t0==="object"&&t0!==null&&--t0.rc===0&&drop(t0,t1);typeof t1==="object"&&t1!==null&&t1.rc===0&&die(t1);break B1;}t1=catchx();B3:{t0=curexc();typeof t0==="object"&&t0!==null&&t0.rc++;t2=t0;typeof t2==="object"&&t2!==null&&t2.rc++;t3=mklist([]);typeof t3==="object"&&t3!==null&&t3.rc++;B4:{
t4=((q=g_ValueError.v)!==undefined||(q=g_ValueError.b.v)!==undefined?q:ldglobal(g_ValueError));if(t4===S){if((F=abh(K1,3,F,null,v_e,t1,t0,t2,t3))===null)return S;break B3;}
t5=egmatch(t2,t4);if(t5===S){if((F=abh(K1,4,F,null,v_e,t1,t0,t2,t3,t4))===null)return S;break B3;}typeof t4==="object"&&t4!==null&&t4.rc===0&&drop(t4,t5);t4=t5.items[1];typeof t4==="object"&&t4!==null&&t4.rc++;t6=t5.items[0];typeof t6==="object"&&t6!==null&&t6.rc++;typeof t5==="object"&&t5!==null&&t5.rc===0&&die(t5);q=t2;t2=t6;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);if(t4===null){typeof t4==="object"&&t4!==null&&--t4.rc===0&&die(t4);break B4;}egset(t4);q=v_e;v_e=t4;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);B5:{
t4=((q=g_h.v)!==undefined?q:ldglobal(g_h));if(t4===S){if((F=abh(K1,5,F,null,v_e,t1,t0,t2,t3))===null)return S;break B5;}typeof t4==="object"&&t4!==null&&t4.rc++;
t6=(t4!==null&&t4.argc===1?t4:adapt(t4,1)).js(0,v_e);if(t6===S){if((F=abh(K1,6,F,null,v_e,t1,t0,t2,t3,t4))===null)return S;break B5;}typeof t4==="object"&&t4!==null&&--t4.rc===0&&drop(t4,t6);typeof t6==="object"&&t6!==null&&t6.rc===0&&die(t6);q=v_e;v_e=undefined;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);break B4;}q=v_e;v_e=undefined;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);egadd(t3);}lappend(t3,t2,false);
t6=egend(t0,t3);if(t6===S){if((F=abh(K1,7,F,null,v_e,t1,t2,t0,t3))===null)return S;break B3;}typeof t6==="object"&&t6!==null&&t6.rc++;typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);typeof t3==="object"&&t3!==null&&--t3.rc===0&&die(t3);typeof t2==="object"&&t2!==null&&--t2.rc===0&&die(t2);if(t6!==null){egfly(t1,t6);typeof t6==="object"&&t6!==null&&--t6.rc===0&&die(t6);
return unw(K1,8,F,null,v_e);}popexc(t1);break B1;}popexc(t1);
return unw(K1,9,F,null,v_e);}r=null;}
if(F!==null){leave(F,K1,[v_e],r);Z.d--;return r;}typeof v_e==="object"&&v_e!==null&&--v_e.rc===0&&drop(v_e,r);Z.d--;return r;}});
return K0.mk();})

(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,ldglobal,adapt,catchx,curexc,mklist,egmatch,egset,egadd,lappend,egend,egfly,popexc}=R,K0=K[0],K1=K[1],g_g=G.cell("g"),g_ValueError=G.cell("ValueError"),g_h=G.cell("h");
return (
function p_f(fr,rv){let q,r,v_e,t0,t1,t2,t3,t4,t5,t6,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:v_e=v[0];q=rv;break;
case 1:v_e=v[0];t0=rv;break;
case 2:v_e=v[0];t0=v[1];t1=rv;break;
case 3:v_e=v[0];t1=v[1];t0=v[2];t2=v[3];t3=v[4];t4=rv;break;
case 4:v_e=v[0];t1=v[1];t0=v[2];t2=v[3];t3=v[4];t4=v[5];t5=rv;break;
case 5:v_e=v[0];t1=v[1];t0=v[2];t2=v[3];t3=v[4];t4=rv;break;
case 6:v_e=v[0];t1=v[1];t0=v[2];t2=v[3];t3=v[4];t4=v[5];t6=rv;break;
case 7:v_e=v[0];t1=v[1];t2=v[2];t0=v[3];t3=v[4];t6=rv;break;
}
M:for(;;)switch(pc){case -1:
q=null;case 0:if(q===S)return abn(K1,0,F,fr,v_e);
t0=((q=g_g.v)!==undefined?q:ldglobal(g_g));case 1:if(t0===S){if((F=abh(K1,1,F,fr,v_e))===null)return S;{pc=10;continue M;}}typeof t0==="object"&&t0!==null&&t0.rc++;
t1=(t0!==null&&t0.argc===0?t0:adapt(t0,0)).js(0);case 2:if(t1===S){if((F=abh(K1,2,F,fr,v_e,t0))===null)return S;{pc=10;continue M;}}typeof t0==="object"&&t0!==null&&--t0.rc===0&&drop(t0,t1);typeof t1==="object"&&t1!==null&&t1.rc===0&&die(t1);{pc=11;continue M;}
case 10:t1=catchx();t0=curexc();typeof t0==="object"&&t0!==null&&t0.rc++;t2=t0;typeof t2==="object"&&t2!==null&&t2.rc++;t3=mklist([]);typeof t3==="object"&&t3!==null&&t3.rc++;
t4=((q=g_ValueError.v)!==undefined||(q=g_ValueError.b.v)!==undefined?q:ldglobal(g_ValueError));case 3:if(t4===S){if((F=abh(K1,3,F,fr,v_e,t1,t0,t2,t3))===null)return S;{pc=12;continue M;}}
t5=egmatch(t2,t4);case 4:if(t5===S){if((F=abh(K1,4,F,fr,v_e,t1,t0,t2,t3,t4))===null)return S;{pc=12;continue M;}}typeof t4==="object"&&t4!==null&&t4.rc===0&&drop(t4,t5);t4=t5.items[1];typeof t4==="object"&&t4!==null&&t4.rc++;t6=t5.items[0];typeof t6==="object"&&t6!==null&&t6.rc++;typeof t5==="object"&&t5!==null&&t5.rc===0&&die(t5);q=t2;t2=t6;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);if(t4===null){typeof t4==="object"&&t4!==null&&--t4.rc===0&&die(t4);{pc=13;continue M;}}egset(t4);q=v_e;v_e=t4;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
t4=((q=g_h.v)!==undefined?q:ldglobal(g_h));case 5:if(t4===S){if((F=abh(K1,5,F,fr,v_e,t1,t0,t2,t3))===null)return S;{pc=14;continue M;}}typeof t4==="object"&&t4!==null&&t4.rc++;
t6=(t4!==null&&t4.argc===1?t4:adapt(t4,1)).js(0,v_e);case 6:if(t6===S){if((F=abh(K1,6,F,fr,v_e,t1,t0,t2,t3,t4))===null)return S;{pc=14;continue M;}}typeof t4==="object"&&t4!==null&&--t4.rc===0&&drop(t4,t6);typeof t6==="object"&&t6!==null&&t6.rc===0&&die(t6);q=v_e;v_e=undefined;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);{pc=13;continue M;}
case 14:q=v_e;v_e=undefined;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);egadd(t3);
case 13:lappend(t3,t2,false);
t6=egend(t0,t3);case 7:if(t6===S){if((F=abh(K1,7,F,fr,v_e,t1,t2,t0,t3))===null)return S;{pc=12;continue M;}}typeof t6==="object"&&t6!==null&&t6.rc++;typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);typeof t3==="object"&&t3!==null&&--t3.rc===0&&die(t3);typeof t2==="object"&&t2!==null&&--t2.rc===0&&die(t2);if(!(t6!==null)){pc=15;continue M;}egfly(t1,t6);typeof t6==="object"&&t6!==null&&--t6.rc===0&&die(t6);
return unw(K1,8,F,fr,v_e);pc=16;continue M;
case 15:
case 16:popexc(t1);{pc=11;continue M;}
case 12:popexc(t1);
return unw(K1,9,F,fr,v_e);
case 11:r=null;
case 17:
if(F!==null){leave(F,K1,[v_e],r);Z.d--;return r;}typeof v_e==="object"&&v_e!==null&&--v_e.rc===0&&drop(v_e,r);Z.d--;return r;}}
);})
